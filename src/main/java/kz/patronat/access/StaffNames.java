package kz.patronat.access;

import java.util.HashMap;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** How people of the service are named to whoever reads what they did: by full name and position. */
@Component
public class StaffNames {

    private final StaffDirectory staff;
    private final Texts texts;

    StaffNames(StaffDirectory staff, Texts texts) {
        this.staff = staff;
        this.texts = texts;
    }

    /** Names by user id, each looked up once; the id itself where nobody is known by it. For one reading only. */
    public UnaryOperator<String> in(Language language) {
        var known = new HashMap<String, String>();
        return userId -> known.computeIfAbsent(userId, id -> named(id, language));
    }

    private String named(String userId, Language language) {
        return SignedIn.isMachine(userId)
                ? texts.in(language, "access.machine")
                : staff.find(userId)
                        .map(member -> member.name().full() + ", " + positions(member, language))
                        .orElse(userId);
    }

    private String positions(StaffMember member, Language language) {
        return member.roles().stream()
                .sorted()
                .map(role -> texts.in(language, "access.role." + role.id()))
                .map(position -> position.substring(0, 1).toLowerCase(Locale.ROOT) + position.substring(1))
                .collect(Collectors.joining(", "));
    }
}
