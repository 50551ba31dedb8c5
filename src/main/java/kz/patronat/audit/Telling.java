package kz.patronat.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.patronat.engine.CaseHistory.Value;
import kz.patronat.engine.FieldNames.Captions;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;

/** How a story is told in one language: people, steps, fields, choices and moments in words; each name is looked up once. */
final class Telling {

    /** What holds the user id of a person: properties of tasks, variables and fields of forms. */
    private static final Set<String> PEOPLE = Set.of(
            "assignee",
            "executor",
            "executorId",
            "inspector",
            "owner",
            "receivedBy",
            "registrar",
            "reviewer",
            "reviewerId",
            "signer",
            "startedBy",
            "userId",
            "visitBy");

    static final List<String> TERMS = List.of("term", "due", "why", "met", "breached");

    private final Language language;
    private final UnaryOperator<String> names;
    private final UnaryOperator<String> colleagues;
    private final Captions captions;
    private final Texts texts;

    /**
     * @param names of steps and models, by their Kazakh ones
     * @param colleagues names and positions by user id
     */
    Telling(
            Language language,
            UnaryOperator<String> names,
            UnaryOperator<String> colleagues,
            Captions captions,
            Texts texts) {
        this.language = language;
        this.names = names;
        this.colleagues = colleagues;
        this.captions = captions;
        this.texts = texts;
    }

    Language language() {
        return language;
    }

    Section section(String name, List<String> columns, Stream<List<String>> rows) {
        return new Section(
                name,
                word("audit.section." + name),
                columns.stream().map(column -> word("audit.column." + column)).toList(),
                rows.toList());
    }

    String name(String kazakh) {
        return names.apply(kazakh);
    }

    String who(@Nullable String userId) {
        return userId == null ? word("audit.system") : colleagues.apply(userId);
    }

    String someone(@Nullable String userId) {
        return userId == null ? "" : who(userId);
    }

    String act(String engineWord) {
        var key = "audit.act." + engineWord;
        return texts.has(key) ? word(key) : engineWord;
    }

    String field(@Nullable String name) {
        var key = "audit.field." + name;
        return name == null ? "" : texts.has(key) ? word(key) : captions.field(name);
    }

    /** People by their names, choices in the words of the form, what was ticked and what was not in words. */
    String value(@Nullable String name, @Nullable String value) {
        if (name == null || value == null || value.isEmpty()) {
            return Objects.requireNonNullElse(value, "");
        }
        return switch (value) {
            case "true" -> word("audit.yes");
            case "false" -> word("audit.no");
            default -> PEOPLE.contains(name) ? colleagues.apply(value) : captions.value(name, value);
        };
    }

    /** What a variable held; of what is no text its size. */
    String held(String name, @Nullable Value value) {
        if (value == null) {
            return "";
        }
        return value.text() == null ? word("audit.no-text", value.type(), value.bytes()) : value(name, value.text());
    }

    /** What stands in a cell of a decision table. */
    String answer(@Nullable String value) {
        if (value == null) {
            return "–";
        }
        var key = "audit.value." + value;
        return texts.has(key) ? word(key) : value;
    }

    /** One line of the section of terms, with {@link #TERMS} as its columns. */
    List<String> term(
            Bilingual name, LocalDate due, List<String> why, @Nullable Instant metAt, @Nullable Instant breachedAt) {
        return List.of(name.in(language), Written.day(due), String.join("\n", why), moment(metAt), moment(breachedAt));
    }

    String word(String key, Object... arguments) {
        return texts.in(language, key, arguments);
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "" : Written.moment(at);
    }

    /** As people write it; what is no day stays as it is. */
    static String day(String iso) {
        try {
            return Written.day(LocalDate.parse(iso));
        } catch (DateTimeParseException noDay) {
            return iso;
        }
    }
}
