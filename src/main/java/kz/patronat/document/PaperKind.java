package kz.patronat.document;

import java.util.Locale;
import java.util.Set;

/** The papers of the service. */
public enum PaperKind {
    /** Receipt of documents with its six items (clause C10); the official hands it over, so no signing is recorded. */
    RECEIPT(ReceiptFacts.class, true),
    /** Refusal to accept an incomplete package, at the counter or through the portal. */
    ACCEPTANCE_REFUSAL(AcceptanceRefusalFacts.class, false, Signer.OFFICIAL),
    /** Act of the study of housing and living conditions (clause C12, annex 2). */
    HOUSING_ACT(HousingActFacts.class, true, Signer.INSPECTOR, Signer.OFFICIAL),
    /** Intended refusal, delivered before the hearing (APPC art. 73). */
    PRELIMINARY_DECISION(PreliminaryDecisionFacts.class, false, Signer.OFFICIAL),
    /** Reasoned refusal of the service (clauses C14, C24; APPC art. 80). */
    REFUSAL(RefusalFacts.class, false, Signer.OFFICIAL),
    /** Notice of the conclusion of the contract, for the portal (clause C15, annex 1). */
    NOTICE(NoticeFacts.class, false, Signer.OFFICIAL),
    /** Invitation to sign the contract, for the office. */
    INVITATION(InvitationFacts.class, false, Signer.OFFICIAL),
    /** Contract on one child (clause C14; Code art. 134). */
    CONTRACT(ContractFacts.class, true, Signer.OFFICIAL, Signer.RECIPIENT),
    /** Letter that takes a notice or an invitation back. */
    NOTICE_WITHDRAWAL(NoticeWithdrawalFacts.class, false, Signer.OFFICIAL),
    /** Certificate that the examination has ended without a decision, see {@link EndingFacts.Ending}. */
    ENDING(EndingFacts.class, false, Signer.OFFICIAL),
    /** Ticket of a complaint with its incoming number, term and place of the answer (clause C19). */
    COMPLAINT_TICKET(ComplaintTicketFacts.class, true),
    /** Reasoned answer to a complaint (clauses C21, C22). */
    COMPLAINT_ANSWER(ComplaintAnswerFacts.class, false, Signer.OFFICIAL),
    /** Word that the term of a complaint was made longer, and why. */
    COMPLAINT_EXTENSION(ComplaintNoticeFacts.class, false, Signer.OFFICIAL),
    /** Word that a complaint went on to the akimat (APPC art. 91). */
    COMPLAINT_FORWARDING(ComplaintNoticeFacts.class, false);

    private final Class<? extends Facts> facts;
    private final boolean bilingual;
    private final Set<Signer> signers;

    PaperKind(Class<? extends Facts> facts, boolean bilingual, Signer... signers) {
        this.facts = facts;
        this.bilingual = bilingual;
        this.signers = Set.of(signers);
    }

    /** Whether Kazakh and Russian stand in one file; otherwise each language is a file of its own. */
    public boolean isBilingual() {
        return bilingual;
    }

    /** Who must have signed before the paper may be issued. */
    public Set<Signer> signers() {
        return signers;
    }

    Class<? extends Facts> facts() {
        return facts;
    }

    /** Name of its template and of the offered file. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
