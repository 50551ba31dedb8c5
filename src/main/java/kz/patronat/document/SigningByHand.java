package kz.patronat.document;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether an official may sign a paper by hand instead of with an electronic key. */
@Component
public class SigningByHand {

    /** What is configured under {@code patronat.signature.officials}. */
    enum Rule {
        /** What lies in the personal cabinet is an electronic document and signed as one; the rest either way. */
        REQUIRED_IN_CABINET,
        /** Every letter and act that is signed in Tasklist; contracts and what is handed over at once stay on paper. */
        REQUIRED,
        /** Everything either way: for an office whose people have no keys yet. */
        PAPER_ALLOWED
    }

    private final Rule rule;

    SigningByHand(@Value("${patronat.signature.officials:required-in-cabinet}") Rule rule) {
        this.rule = rule;
    }

    /** @param throughCabinet whether the paper goes to the personal cabinet */
    public boolean isAllowed(boolean throughCabinet) {
        return switch (rule) {
            case REQUIRED -> false;
            case REQUIRED_IN_CABINET -> !throughCabinet;
            case PAPER_ALLOWED -> true;
        };
    }
}
