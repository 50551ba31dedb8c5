package kz.patronat.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator of 1414 may say of a case, in words; neither names nor papers.
 *
 * @param due the last day of the term, null once the case has ended
 * @param todo what the applicant has to do now
 */
record CallersCase(
        String number,
        String status,
        String submitted,
        @Nullable String due,
        @Nullable String ended,
        List<Step> steps,
        List<String> todo,
        Offices.Office office) {

    record Step(String name, String at) {}
}
