package kz.patronat.site;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.api.SignedComplaints;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Subject;
import kz.patronat.kernel.Email;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Rejections;
import kz.patronat.kernel.Zone;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions of a complaint: their words, and what is wrong with the answers (clauses C17, C18). */
@Component
class ComplaintForm {

    private static final String PREFIX = "site.my.complaint.";
    private static final String PROVIDER = "provider";
    private static final int LONGEST_LINE = 500;

    private static final Map<String, String> KINDS = Map.of(
            PROVIDER, "PROVIDERS", "subject", "CHOICE", "addressee", "CHOICE", "content", "TEXT", "learnedOn", "DAY");

    private static final Map<String, String> COMPLETE =
            Map.of("address", "street-address", "phone", "tel", "email", "email");

    private static final Map<String, String> MODES = Map.of("phone", "tel", "email", "email");

    private final Providers providers;
    private final Texts texts;
    private final Clock clock;

    ComplaintForm(Providers providers, Texts texts, Clock clock) {
        this.providers = providers;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is asked; the provider of a case is known. */
    private static List<String> asked(ComplaintTyped typed) {
        var always = Stream.of("subject", "addressee", "content", "learnedOn", "address", "phone", "email", "first");
        return Stream.concat(typed.number().isEmpty() ? Stream.of(PROVIDER) : Stream.of(), always)
                .toList();
    }

    List<FieldView> fields(ComplaintTyped typed, Map<String, RejectedInput> wrong, Contacts known, Language language) {
        return asked(typed).stream()
                .map(field -> view(field, typed.get(field), wrong.get(field), known, language))
                .toList();
    }

    private FieldView view(
            String field, String value, @Nullable RejectedInput wrong, Contacts known, Language language) {
        return new FieldView(
                field,
                KINDS.getOrDefault(field, "LINE"),
                texts.in(language, PREFIX + field),
                hint(known.isKnown(field, value) ? "known" : field + ".hint", language),
                value,
                wrong == null ? null : texts.in(language, wrong),
                MODES.get(field),
                COMPLETE.getOrDefault(field, "off"),
                options(field, language));
    }

    private @Nullable String hint(String key, Language language) {
        return texts.has(PREFIX + key) ? texts.in(language, PREFIX + key) : null;
    }

    private List<FieldView.Option> options(String field, Language language) {
        return switch (field) {
            case PROVIDER ->
                providers.byName(language).stream()
                        .map(each -> new FieldView.Option(each.id().value(), each.name(language)))
                        .toList();
            case "subject" -> options(field, Subject.values(), language);
            case "addressee" -> options(field, Addressee.values(), language);
            default -> List.of();
        };
    }

    private List<FieldView.Option> options(String field, Enum<?>[] all, Language language) {
        return Arrays.stream(all)
                .map(each ->
                        new FieldView.Option(each.name(), texts.in(language, "complaint." + field + "." + each.name())))
                .toList();
    }

    /** What is wrong, by field, in the order of the fields. */
    Map<String, RejectedInput> check(ComplaintTyped typed) {
        var wrong = new Rejections();
        for (var field : asked(typed)) {
            wrong.unless(field, () -> check(field, typed.get(field)));
        }
        return wrong.byField();
    }

    private void check(String field, String value) {
        switch (field) {
            case PROVIDER -> chosen(field, value, providers.all().stream().map(Provider::id));
            case "subject" -> chosen(field, value, Arrays.stream(Subject.values()));
            case "addressee" -> chosen(field, value, Arrays.stream(Addressee.values()));
            case "content" -> {
                given(field, value);
                within(field, value, SignedComplaints.LONGEST);
            }
            case "learnedOn" -> learned(field, value);
            case "address" -> {
                given(field, value);
                within(field, value, LONGEST_LINE);
            }
            case "phone" -> {
                given(field, value);
                Phone.check(field, value);
            }
            case "email" -> mail(field, value);
            default -> within(field, value, LONGEST_LINE);
        }
    }

    private static void chosen(String field, String value, Stream<?> all) {
        if (all.noneMatch(each -> each.toString().equals(value))) {
            throw new RejectedInput(field, PREFIX + field + ".missing");
        }
    }

    private static void given(String field, String value) {
        if (value.isEmpty()) {
            throw new RejectedInput(field, PREFIX + field + ".missing");
        }
    }

    private static void within(String field, String value, int longest) {
        if (value.length() > longest) {
            throw new RejectedInput(field, "kernel.name.too-long", longest);
        }
    }

    private static void mail(String field, String value) {
        if (!value.isEmpty()) {
            Email.check(field, value);
            within(field, value, LONGEST_LINE);
        }
    }

    private void learned(String field, String value) {
        try {
            if (!value.isEmpty() && LocalDate.parse(value).isAfter(Zone.day(clock.instant()))) {
                throw new RejectedInput(field, "complaint.date.future");
            }
        } catch (DateTimeException noDay) {
            throw new RejectedInput(field, "engine.input.date");
        }
    }

    /** What is said above the form. */
    List<Wrong> wrongs(Map<String, RejectedInput> wrong, ComplaintTyped typed, Language language) {
        var labels = asked(typed).stream()
                .collect(Collectors.toMap(Function.identity(), field -> texts.in(language, PREFIX + field)));
        return Wrong.all(wrong.values(), labels, texts, language);
    }
}
