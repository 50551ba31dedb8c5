package kz.patronat.notification;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.patronat.document.AnsweringBody;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;

/** Tells people of the steps of a case. */
public interface Notices {

    /**
     * Tells the recipient; the same event with the same occurrence is told once, however often this is called.
     *
     * @param event key of the sentence in the text bundles, kk and ru
     * @param occurrence tells apart two notices of the same event in a case; empty when there is only one
     */
    void tell(CaseNumber number, Recipient recipient, String event, String occurrence, Object... arguments);

    /** The same about a visit to the office, which has a number of its own and no case yet. */
    void tellOfVisit(ProviderId provider, String visit, Recipient recipient, String event, Object... arguments);

    /** Tells an official of a complaint, which has a number of its own and perhaps no case. */
    void tellOfComplaint(
            ProviderId provider,
            String number,
            Recipient recipient,
            String event,
            String occurrence,
            Object... arguments);

    /**
     * Tells whoever complains, and carries it to where that person is reached.
     *
     * @param sender whose letter it is when it goes by post
     */
    void tellComplainant(
            ProviderId provider,
            String number,
            AnsweringBody sender,
            Reach reach,
            String event,
            String occurrence,
            Object... arguments);

    /** The same about something that concerns the provider and no single case. */
    void tellOfProvider(ProviderId provider, Recipient recipient, String event, String occurrence, Object... arguments);

    /** What was told in the case, oldest first. */
    List<Notice> of(CaseNumber number);

    /** What the person was told at these providers, alone or as one of a role: the newest hundred, newest first. */
    List<Told> to(String userId, Collection<String> roles, Collection<ProviderId> providers);

    /** The person has seen the notice; once more changes nothing. */
    void seen(UUID notice, String userId);
}
