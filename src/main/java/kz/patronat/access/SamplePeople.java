package kz.patronat.access;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import kz.patronat.platform.EmbeddedStart;
import kz.patronat.provider.Office;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two invented providers and people of every role, so that the service can be tried; the password is the user id. */
@Component
@EmbeddedStart
class SamplePeople {

    private static final ProviderId NORTH = new ProviderId("sample-north");
    private static final ProviderId SOUTH = new ProviderId("sample-south");

    /** Invented numbers with a right control digit, for the keys with which the sample officials sign. */
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("registrar", "860214317006"),
            Map.entry("specialist", "830611317009"),
            Map.entry("inspector", "790925317006"),
            Map.entry("head", "750308317004"),
            Map.entry("deputy-head", "780117317001"),
            Map.entry("registrar-2", "880529317002"),
            Map.entry("specialist-2", "840703317000"),
            Map.entry("inspector-2", "810819317006"),
            Map.entry("head-2", "730412317006"),
            Map.entry("deputy-head-2", "760622317003"),
            Map.entry("akimat", "720730317003"),
            Map.entry("quality-officer", "770902317007"));

    private final Providers providers;
    private final StaffDirectory staff;
    private final Texts texts;

    SamplePeople(Providers providers, StaffDirectory staff, Texts texts) {
        this.providers = providers;
        this.staff = staff;
        this.texts = texts;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(5)
    void arrive() {
        provider(NORTH, "SN");
        provider(SOUTH, "SS");
        clerks(NORTH, "");
        clerks(SOUTH, "-2");
        for (var role : List.of(Role.AKIMAT, Role.QUALITY_OFFICER, Role.AUDITOR)) {
            person(role.id(), role, Set.of(NORTH, SOUTH));
        }
        for (var role : List.of(Role.CONTACT_CENTRE, Role.PORTAL, Role.ANALYST, Role.ADMINISTRATOR)) {
            person(role.id(), role, Set.of());
        }
    }

    private void clerks(ProviderId provider, String suffix) {
        person("registrar" + suffix, Role.REGISTRAR, Set.of(provider));
        person("specialist" + suffix, Role.SPECIALIST, Set.of(provider));
        person("inspector" + suffix, Role.SPECIALIST, Set.of(provider));
        person("head" + suffix, Role.HEAD, Set.of(provider));
        person("deputy-head" + suffix, Role.DEPUTY_HEAD, Set.of(provider));
    }

    private void person(String userId, Role role, Set<ProviderId> at) {
        var number = Optional.ofNullable(NUMBERS.get(userId)).map(Iin::new).orElse(null);
        var known = staff.find(userId);
        if (known.isEmpty()) {
            var words = text(Language.KK, "access.sample." + userId).split(" ");
            var name = new PersonName(words[0], words[1], words.length > 2 ? words[2] : null);
            staff.put(new StaffMember(userId, name, Set.of(role), at, true, number), userId);
        } else if (known.get().iin() == null && number != null) {
            // Made by a version that did not know of numbers.
            var member = known.get();
            staff.put(
                    new StaffMember(userId, member.name(), member.roles(), member.providers(), member.active(), number),
                    null);
        }
    }

    private void provider(ProviderId id, String prefix) {
        var known = providers.find(id);
        if (known.isEmpty()) {
            providers.put(made(id, prefix));
        } else if (known.get().akimatOffice() == null && known.get().qualityBody() == null) {
            // Made by a version that did not know of them.
            providers.put(known.get().with(akimatOffice(id), qualityBody()));
        }
    }

    private Office akimatOffice(ProviderId id) {
        return new Office(
                both("access." + id + ".akimat"),
                both("access." + id + ".akimat-address"),
                text(Language.KK, "access." + id + ".akimat-phone"));
    }

    private Office qualityBody() {
        return new Office(
                both("access.sample-quality.name"),
                both("access.sample-quality.address"),
                text(Language.KK, "access.sample-quality.phone"));
    }

    private Bilingual both(String key) {
        return new Bilingual(text(Language.KK, key), text(Language.RU, key));
    }

    private Provider made(ProviderId id, String prefix) {
        return new Provider(
                id,
                text(Language.KK, "access." + id + ".name"),
                text(Language.RU, "access." + id + ".name"),
                text(Language.KK, "access." + id + ".akimat"),
                text(Language.RU, "access." + id + ".akimat"),
                text(Language.KK, "access." + id + ".address"),
                text(Language.RU, "access." + id + ".address"),
                text(Language.KK, "access." + id + ".phone"),
                text(Language.KK, "access." + id + ".head"),
                text(Language.RU, "access." + id + ".head"),
                prefix,
                LocalTime.of(9, 0),
                LocalTime.of(18, 30),
                akimatOffice(id),
                qualityBody());
    }

    private String text(Language language, String key) {
        return texts.in(language, key);
    }
}
