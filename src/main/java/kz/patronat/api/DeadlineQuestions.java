package kz.patronat.api;

import java.time.LocalDate;
import java.util.List;
import kz.patronat.access.OpenToAll;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Tells anybody when a term ends that begins with something handed in (clauses C4, C21, C22, C25). Knows no case and
 * writes nothing.
 */
@RestController
@OpenToAll
class DeadlineQuestions {

    private final Deadlines deadlines;
    private final Providers providers;
    private final Texts texts;

    DeadlineQuestions(Deadlines deadlines, Providers providers, Texts texts) {
        this.deadlines = deadlines;
        this.providers = providers;
        this.texts = texts;
    }

    /**
     * @param effectiveDate the day that counts as the day of registration
     * @param firstDay the first day that counts
     * @param explanation the count line by line
     */
    record Answer(
            LocalDate effectiveDate,
            LocalDate firstDay,
            LocalDate dueDate,
            boolean provisional,
            List<String> explanation) {}

    @GetMapping("/api/v1/deadlines")
    Answer deadline(
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "") String registered,
            @RequestParam(required = false) @Nullable String provider,
            WebRequest request) {
        var language = AskedLanguage.strictly(request);
        var arrived = AlmatyTime.read("registered", given("registered", registered));
        var deadline = deadlines.term(given("term", term), arrived, hours(provider));
        return new Answer(
                deadline.effectiveDate(),
                deadline.firstDay(),
                deadline.dueDate(),
                deadline.provisional(),
                deadline.explanation(language, texts::in));
    }

    private WorkingHours hours(@Nullable String provider) {
        if (provider == null) {
            return WorkingHours.USUAL;
        }
        return providers.all().stream()
                .filter(known -> known.id().value().equals(provider))
                .map(known -> new WorkingHours(known.opens(), known.closes()))
                .findAny()
                .orElseThrow(() -> new RejectedInput("provider", "api.provider-unknown", provider));
    }

    private static String given(String field, String value) {
        if (value.isBlank()) {
            throw new RejectedInput(field, "api.missing", field);
        }
        return value;
    }
}
