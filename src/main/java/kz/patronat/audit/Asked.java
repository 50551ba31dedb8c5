package kz.patronat.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.patronat.casefile.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for, as the parameters of a request name it; whatever is null is not asked.
 *
 * @param q a case number or its beginning, the twelve digits of an IIN, or the beginning of a surname
 * @param from first day of registration
 * @param to last day of registration
 * @param overdue the term of the service passed unmet
 * @param ended whether the case has its result
 * @param order null for the newest first
 */
record Asked(
        @Nullable String q,
        @Nullable String provider,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CaseStatus status,
        @Nullable Boolean overdue,
        @Nullable Boolean ended,
        @Nullable Question question,
        CaseRegister.@Nullable Order order) {

    /** What is asked, by the name of its parameter. */
    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        put(given, "q", q);
        put(given, "provider", provider);
        put(given, "from", from);
        put(given, "to", to);
        put(given, "status", status);
        put(given, "overdue", overdue);
        put(given, "ended", ended);
        put(given, "question", question);
        put(given, "order", order);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            given.put(name, value.toString());
        }
    }
}
