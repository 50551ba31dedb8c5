package kz.patronat.draft;

import java.util.Map;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import org.jspecify.annotations.Nullable;

/**
 * An application as far as its applicant has come, or what somebody writes to add to a complaint.
 *
 * @param id also the number of the submission and the key under which it is sent
 * @param answers what was typed, right or wrong, by field
 * @param sentAs the case that it became; null as long as it is open
 */
public record Draft(
        UUID id,
        Iin iin,
        Map<String, String> answers,
        @Nullable CaseNumber sentAs) {

    static final String SPOUSE = "spouse.";
    static final String CHILDREN = "children";

    private static final String YES = "true";

    public Draft {
        answers = Map.copyOf(answers);
    }

    /** Empty when nothing was typed. */
    public String get(String field) {
        return answers.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !get(field).isEmpty();
    }

    boolean isYes(String field) {
        return YES.equals(get(field));
    }

    public boolean isMarried() {
        return isYes("married");
    }

    public int children() {
        return has(CHILDREN) ? Integer.parseInt(get(CHILDREN)) : 0;
    }

    static String child(int index) {
        return "child." + index + ".";
    }
}
