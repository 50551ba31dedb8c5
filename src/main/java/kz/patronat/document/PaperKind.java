package kz.patronat.document;

import java.util.Locale;
import java.util.Set;

/** The papers of the service. */
public enum PaperKind {
    /** Receipt of documents with its six items (clause C10); the official hands it over, so no signing is recorded. */
    RECEIPT(true),
    /** Refusal to accept an incomplete package, at the counter or through the portal. */
    ACCEPTANCE_REFUSAL(false, Signer.OFFICIAL),
    /** Act of the study of housing and living conditions (clause C12, annex 2). */
    HOUSING_ACT(true, Signer.INSPECTOR, Signer.OFFICIAL),
    /** Intended refusal, delivered before the hearing (APPC art. 73). */
    PRELIMINARY_DECISION(false, Signer.OFFICIAL),
    /** Reasoned refusal of the service (clauses C14, C24; APPC art. 80). */
    REFUSAL(false, Signer.OFFICIAL),
    /** Notice of the conclusion of the contract, for the portal (clause C15, annex 1). */
    NOTICE(false, Signer.OFFICIAL),
    /** Invitation to sign the contract, for the office. */
    INVITATION(false, Signer.OFFICIAL),
    /** Contract on one child (clause C14; Code art. 134). */
    CONTRACT(true, Signer.OFFICIAL, Signer.RECIPIENT),
    /** Letter that takes a notice or an invitation back. */
    NOTICE_WITHDRAWAL(false, Signer.OFFICIAL),
    /** Certificate that the examination has ended without a decision: withdrawn, lapsed, died, sent on. */
    ENDING(false, Signer.OFFICIAL);

    private final boolean bilingual;
    private final Set<Signer> signers;

    PaperKind(boolean bilingual, Signer... signers) {
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

    /** Name of its template and of the offered file. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
