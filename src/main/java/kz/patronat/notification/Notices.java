package kz.patronat.notification;

import java.util.List;
import kz.patronat.kernel.CaseNumber;

/** Tells people of the steps of a case. */
public interface Notices {

    /**
     * Tells the recipient; the same event with the same occurrence is told once, however often this is called.
     *
     * @param event key of the sentence in the text bundles, kk and ru
     * @param occurrence tells apart two notices of the same event in a case; empty when there is only one
     */
    void tell(CaseNumber number, Recipient recipient, String event, String occurrence, Object... arguments);

    /** What was told in the case, oldest first. */
    List<Notice> of(CaseNumber number);
}
