package kz.patronat.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen reads of the own complaint, in words (clause C20).
 *
 * @param due the last day of the answer, null once it is closed
 * @param defects what is still missing
 * @param todo what is expected of the person now
 * @param mayAdd whether something can still be added
 */
record MyComplaint(
        String number,
        String status,
        String registered,
        @Nullable String due,
        List<String> counting,
        List<String> defects,
        List<String> todo,
        boolean mayAdd,
        List<MyCase.Step> steps,
        List<MyCase.Document> documents) {}
