package kz.patronat.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen reads of the own case, in words (clauses C11, C20, C25).
 *
 * @param due the last day of the term, null once the case has ended
 * @param counting how that day was counted, line by line
 * @param requests what the person signed here and what became of it
 * @param mayWithdraw whether the application can still be taken back
 */
record MyCase(
        String number,
        String status,
        String submitted,
        @Nullable String due,
        List<String> counting,
        @Nullable String ended,
        List<Step> steps,
        List<ToDo> todo,
        List<Document> documents,
        List<Request> requests,
        boolean mayWithdraw,
        Offices.Office office) {

    record Step(String name, String at, boolean current) {}

    /** @param acts what is done here; empty when it is done elsewhere */
    record ToDo(String text, List<Act> acts) {}

    /**
     * @param address its part of the address
     * @param word the end of the key {@code site.my.do.<word>}
     */
    record Act(String address, String word) {

        Act(String address) {
            this(address, address);
        }
    }

    /** @param address of the PDF, where it can be opened here */
    record Document(
            String name,
            String number,
            String dated,
            String state,
            @Nullable String address) {}

    record Request(String kind, String state, @Nullable String reason, String at) {}
}
