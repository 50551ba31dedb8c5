package kz.patronat.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.patronat.access.Reading;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffNames;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.Written;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** Who took which list of cases away, when and why, as the reading log knows it. */
@Component
class TakenLists {

    /** What the reading log calls the folder of a list, which is of no one case. */
    static final String FOLDER = "cases";

    /** Stands before what the list holds and by what it was found. */
    static final String TAKEN = "export ";

    /** So many at once are read by nobody anyhow. */
    private static final int LATEST = 200;

    private final ReadingLog readings;
    private final StaffDirectory staff;
    private final StaffNames names;
    private final Providers providers;
    private final ObjectMapper json;
    private final Texts texts;

    TakenLists(
            ReadingLog readings,
            StaffDirectory staff,
            StaffNames names,
            Providers providers,
            ObjectMapper json,
            Texts texts) {
        this.readings = readings;
        this.staff = staff;
        this.names = names;
        this.providers = providers;
        this.json = json;
        this.texts = texts;
    }

    /** @param asked what was asked, by the name of its parameter */
    private record Contents(int rows, Map<String, String> asked) {}

    private record Taken(Reading reading, Contents contents) {}

    /** Those that hold cases of the reader's providers alone, the latest first. */
    Section seenBy(SignedIn reader, Language language) {
        var who = names.in(language);
        var latestFirst = new ArrayList<>(readings.of(FOLDER));
        Collections.reverse(latestFirst);
        return new Section(
                "lists",
                texts.in(language, "audit.section.lists"),
                List.of("at", "who", "reason", "asked", "cases").stream()
                        .map(column -> texts.in(language, "audit.column." + column))
                        .toList(),
                latestFirst.stream()
                        .flatMap(reading -> taken(reading).stream())
                        .filter(taken -> maySee(reader, taken))
                        .limit(LATEST)
                        .map(taken -> List.of(
                                Telling.moment(taken.reading().at()),
                                who.apply(taken.reading().userId()),
                                taken.reading().reason(),
                                asked(taken.contents().asked(), language),
                                String.valueOf(taken.contents().rows())))
                        .toList());
    }

    private Optional<Taken> taken(Reading reading) {
        if (!reading.fact().startsWith(TAKEN)) {
            return Optional.empty();
        }
        try {
            var contents = json.readValue(reading.fact().substring(TAKEN.length()), Contents.class);
            return Optional.of(new Taken(reading, contents));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("reading log: " + reading.fact(), broken);
        }
    }

    /** What was asked may name people of a provider that the reader does not read. */
    private boolean maySee(SignedIn reader, Taken taken) {
        var asked = taken.contents().asked().get("provider");
        return reader.getName().equals(taken.reading().userId())
                || (asked == null
                        ? readsAll(reader, providersOf(taken.reading().userId()))
                        : reader.reads(new ProviderId(asked)));
    }

    private static boolean readsAll(SignedIn reader, Collection<ProviderId> ids) {
        return !ids.isEmpty() && ids.stream().allMatch(reader::reads);
    }

    private Collection<ProviderId> providersOf(String userId) {
        return staff.find(userId)
                .<Collection<ProviderId>>map(member -> member.providers())
                .orElse(List.of());
    }

    private String asked(Map<String, String> asked, Language language) {
        return asked.isEmpty()
                ? texts.in(language, "audit.asked.nothing")
                : asked.entrySet().stream()
                        .map(each -> asked(each.getKey(), each.getValue(), language))
                        .collect(Collectors.joining("\n"));
    }

    private String asked(String name, String value, Language language) {
        var key = "audit.asked." + name;
        return switch (name) {
            case "overdue", "ended" -> texts.in(language, key + "." + value);
            case "from", "to" -> texts.in(language, key, Written.day(LocalDate.parse(value)));
            case "provider" -> texts.in(language, key, providerName(new ProviderId(value), language));
            case "status" -> texts.in(language, key, texts.in(language, "casefile.status." + value));
            case "question" -> texts.in(language, key, texts.in(language, "audit.question." + value));
            case "order" -> texts.in(language, key, texts.in(language, "audit.order." + value));
            default -> texts.in(language, key, value);
        };
    }

    private String providerName(ProviderId id, Language language) {
        return providers.find(id).map(known -> known.name(language)).orElse(id.value());
    }
}
