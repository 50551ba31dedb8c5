package kz.patronat.deadline;

import java.time.LocalDate;
import kz.patronat.kernel.RejectedInput;

/** The terms of law and configuration; the only place of their numbers is the decision table {@code terms.dmn}. */
public interface TermRules {

    /** Channel of an application handed in at the office; terms that do not differ by channel have it too. */
    String OFFICE = "OFFICE";

    /**
     * The rule in force.
     *
     * @param channel {@code OFFICE} or {@code PORTAL}
     * @param validOn the day by which the rule is chosen: for terms, the day from which they are counted
     * @throws RejectedInput when there is no such term on that day
     */
    TermRule rule(String code, String channel, LocalDate validOn);

    default TermRule rule(String code, LocalDate validOn) {
        return rule(code, OFFICE, validOn);
    }

    static RejectedInput unknown(String code) {
        return new RejectedInput("term", "deadline.term-unknown", code);
    }
}
