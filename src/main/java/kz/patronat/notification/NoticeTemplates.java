package kz.patronat.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sentences of notices that are changed without a release; every change is kept with who made it. */
@Component
public class NoticeTemplates {

    /** Two parts of an SMS with letters that no old telephone knows. */
    static final int LONGEST_SMS = 134;

    private static final int LONGEST = 2000;
    private static final Pattern EVENT = Pattern.compile("[a-z]+\\.notice\\..+");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /** As long as a number, the telephone and the name of a provider ever get. */
    private static final List<String> LONGEST_ARGUMENTS =
            List.of("Ж".repeat(6) + "-XX-2026-000000", "+77000000000", "Ж".repeat(200));

    private final Texts texts;
    private final TemplateTable table;
    private final Clock clock;

    NoticeTemplates(Texts texts, TemplateTable table, Clock clock) {
        this.texts = texts;
        this.table = table;
        this.clock = clock;
    }

    /**
     * A sentence of one event on one medium.
     *
     * @param original as the text bundles say it
     * @param changed what is said instead, null when nothing is
     * @param places numbers that may stand in braces
     */
    public record Template(
            String event,
            NoticeMedium medium,
            Bilingual original,
            @Nullable Bilingual changed,
            List<Integer> places) {}

    /** @param words null when the sentence of the bundles was brought back */
    public record Change(
            Instant at,
            String by,
            @Nullable String kk,
            @Nullable String ru) {}

    public List<Template> all() {
        return texts.keys(Language.KK).stream()
                .filter(key -> EVENT.matcher(key).matches())
                .flatMap(event -> Arrays.stream(NoticeMedium.values()).map(medium -> template(event, medium)))
                .toList();
    }

    /** @throws RejectedInput when there is no such event or medium */
    public Template one(String event, String medium) {
        return template(known(event), medium(medium));
    }

    /** What was changed of it, newest first. */
    public List<Change> changes(Template template) {
        return table.changes(template.event(), template.medium());
    }

    /**
     * From now on the notice says this; both languages empty bring the sentence of the bundles back.
     *
     * @throws RejectedInput when a place does not exist, a language is missing, or an SMS gets too long
     */
    @Transactional
    public Template change(Template template, @Nullable String kk, @Nullable String ru, String by) {
        var kazakh = kk == null ? "" : kk.strip();
        var russian = ru == null ? "" : ru.strip();
        if (kazakh.isEmpty() != russian.isEmpty()) {
            throw new RejectedInput(kazakh.isEmpty() ? "kk" : "ru", "notification.template.empty");
        }
        var words = kazakh.isEmpty() ? null : new Bilingual(kazakh, russian);
        if (words != null) {
            check(template, words);
        }
        if (!Objects.equals(words, template.changed())) {
            table.add(template.event(), template.medium(), words, by, clock.instant());
        }
        return template(template.event(), template.medium());
    }

    private void check(Template template, Bilingual words) {
        for (var language : Language.values()) {
            var field = language.code();
            var sentence = words.in(language);
            if (sentence.length() > LONGEST) {
                throw new RejectedInput(field, "notification.template.too-long", LONGEST);
            }
            var bare = PLACE.matcher(sentence).replaceAll("");
            if (bare.matches("(?s).*[{}].*") || bare.replace("''", "").contains("'") || !isPlain(bare)) {
                throw new RejectedInput(field, "notification.template.form");
            }
            places(sentence).stream()
                    .filter(place -> !template.places().contains(place))
                    .findFirst()
                    .ifPresent(place -> {
                        throw new RejectedInput(field, "notification.template.placeholder", place);
                    });
            var length = Wordings.format(language, sentence, LONGEST_ARGUMENTS).length();
            if (template.medium() == NoticeMedium.SMS && length > LONGEST_SMS) {
                throw new RejectedInput(field, "notification.template.sms-too-long", length, LONGEST_SMS);
            }
        }
        if (!places(words.kk()).equals(places(words.ru()))) {
            throw new RejectedInput("ru", "notification.template.differs");
        }
    }

    /** The database takes no NUL, and half a letter is none. */
    private static boolean isPlain(String sentence) {
        return sentence.indexOf(0) < 0
                && sentence.codePoints()
                        .noneMatch(letter -> letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
    }

    private Template template(String event, NoticeMedium medium) {
        var key = Wordings.key(event, medium);
        var original = new Bilingual(texts.raw(Language.KK, key), texts.raw(Language.RU, key));
        return new Template(
                event,
                medium,
                original,
                table.words(event, medium).orElse(null),
                medium == NoticeMedium.FULL ? List.copyOf(places(original.kk())) : neutralPlaces(medium));
    }

    /** The number of the case and the telephone; only a letter has room for the name of the provider. */
    private static List<Integer> neutralPlaces(NoticeMedium medium) {
        return medium == NoticeMedium.SMS ? List.of(0, 1) : List.of(0, 1, 2);
    }

    private String known(String event) {
        if (!EVENT.matcher(event).matches() || !texts.has(event)) {
            throw new RejectedInput("event", "notification.template.unknown", event);
        }
        return event;
    }

    private static NoticeMedium medium(String written) {
        return Stream.of(NoticeMedium.values())
                .filter(each -> each.name().equals(written.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RejectedInput("medium", "notification.template.unknown", written));
    }

    private static Set<Integer> places(String sentence) {
        return new TreeSet<>(PLACE.matcher(sentence)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(digits -> digits.length() < 3)
                .map(Integer::valueOf)
                .toList());
    }
}
