package kz.patronat.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.patronat.access.Fact;
import kz.patronat.access.Reading;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffNames;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who took which list of cases away, when and why, as the reading log knows it. */
@Component
class TakenLists {

    private static final Logger LOG = LoggerFactory.getLogger(TakenLists.class);

    /** What the reading log calls the folder of a list, which is of no one case. */
    static final String FOLDER = "cases";

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
    private record Contents(int rows, @Nullable Map<String, String> asked) {}

    /** @param provider whose cases alone were asked for */
    private record Taken(
            Reading reading,
            int rows,
            Map<String, String> asked,
            @Nullable ProviderId provider) {}

    /** Those that hold cases of the reader's providers alone, the latest first. */
    Section seenBy(SignedIn reader, Language language) {
        var who = names.in(language);
        return new Section(
                "lists",
                texts.in(language, "audit.section.lists"),
                List.of("at", "who", "reason", "asked", "cases").stream()
                        .map(column -> texts.in(language, "audit.column." + column))
                        .toList(),
                readings.latestFirst(FOLDER)
                        .flatMap(reading -> taken(reading).stream())
                        .filter(taken -> maySee(reader, taken))
                        .limit(LATEST)
                        .map(taken -> List.of(
                                Telling.moment(taken.reading().at()),
                                who.apply(taken.reading().userId()),
                                taken.reading().reason(),
                                asked(taken.asked(), language),
                                String.valueOf(taken.rows())))
                        .toList());
    }

    /** A row that cannot be read hides none of the others. */
    private Optional<Taken> taken(Reading reading) {
        var fact = Fact.of(reading.fact()).filter(each -> each.kind() == Fact.Kind.LIST);
        if (fact.isEmpty()) {
            return Optional.empty();
        }
        try {
            var contents = json.readValue(fact.get().id(), Contents.class);
            if (contents == null || contents.asked() == null || contents.asked().containsValue(null)) {
                return unreadable(reading, "half of it is missing");
            }
            var provider = contents.asked().get("provider");
            var id = provider == null ? null : new ProviderId(provider);
            return Optional.of(new Taken(reading, contents.rows(), contents.asked(), id));
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            return unreadable(reading, broken.getClass().getSimpleName());
        }
    }

    /** What was asked may name a person, so that the log says only where it stands. */
    private static Optional<Taken> unreadable(Reading reading, String why) {
        LOG.error("reading log: the list taken away at {} cannot be read: {}", reading.at(), why);
        return Optional.empty();
    }

    /** What was asked may name people of a provider that the reader does not read. */
    private boolean maySee(SignedIn reader, Taken taken) {
        return reader.getName().equals(taken.reading().userId())
                || (taken.provider() == null
                        ? readsAll(reader, providersOf(taken.reading().userId()))
                        : reader.reads(taken.provider()));
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
            case "overdue", "ended" -> word(key + "." + value, value, language);
            case "from", "to" -> texts.in(language, key, Telling.day(value));
            case "provider" -> texts.in(language, key, providerName(new ProviderId(value), language));
            case "status" -> texts.in(language, key, word("casefile.status." + value, value, language));
            case "question", "order" -> texts.in(language, key, word("audit." + name + "." + value, value, language));
            case "q" -> texts.in(language, key, value);
            default -> name + ": " + value;
        };
    }

    /** What the office no longer has a word for stands as it was asked. */
    private String word(String key, String value, Language language) {
        return texts.has(key) ? texts.in(language, key) : value;
    }

    private String providerName(ProviderId id, Language language) {
        return providers.find(id).map(known -> known.name(language)).orElse(id.value());
    }
}
