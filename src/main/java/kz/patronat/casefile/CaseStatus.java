package kz.patronat.casefile;

/** Where the case stands, as the applicant sees it; texts under {@code casefile.status.<name>}. */
public enum CaseStatus {
    ACCEPTED,
    IN_PROGRESS,
    HEARING,
    DECIDED,
    NOTICE_SENT,
    WAITING_FOR_APPLICANT,
    CONTRACTS_CONCLUDED,
    MIXED,
    REFUSED,
    ACCEPTANCE_REFUSED,
    NOT_CONCLUDED,
    WITHDRAWN,
    APPLICANT_DIED,
    SENT_ON;

    public boolean isFinal() {
        return ordinal() >= CONTRACTS_CONCLUDED.ordinal();
    }
}
