package kz.patronat.document;

import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Word to the person that the answer comes later or from elsewhere.
 *
 * @param incoming number of the complaint
 * @param event what happened to the complaint
 * @param on the day it happened
 * @param reason why, in words of the official or of the service
 * @param answerBy the last day of the answer now
 * @param explanation of the term, line by line
 * @param body whose notice it is
 */
public record ComplaintNoticeFacts(
        Recipient recipient,
        String incoming,
        LocalDate registeredOn,
        Event event,
        LocalDate on,
        Bilingual reason,
        LocalDate answerBy,
        List<Bilingual> explanation,
        AnsweringBody body,
        @Nullable Official signer)
        implements Facts {

    /** What the person is told of. */
    public enum Event {
        /** The term was made longer. */
        EXTENDED,
        /** The complaint went on to the akimat with the file. */
        FORWARDED
    }

    @Override
    public PaperKind kind() {
        return event == Event.EXTENDED ? PaperKind.COMPLAINT_EXTENSION : PaperKind.COMPLAINT_FORWARDING;
    }
}
