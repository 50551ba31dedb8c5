package kz.patronat.cabinet;

import kz.patronat.casefile.CaseStatus;
import kz.patronat.complaint.Complaint;

/**
 * What the personal cabinet shows of an application or a complaint (clauses C11, C20); texts under
 * {@code cabinet.status.<name>}. How the portal spells each stands in a file of codes.
 */
public enum CabinetStatus {
    DELIVERED,
    REGISTERED,
    NOT_VALID,
    IN_PROGRESS,
    HEARING,
    NOTICE_ISSUED,
    WAITING_APPLICANT,
    PROLONGED,
    ISSUED,
    REFUSED,
    NOT_CONCLUDED,
    WITHDRAWN,
    CLOSED,
    SENT_ON,
    EXECUTED,
    ANSWERED,
    NOT_CONSIDERED;

    static CabinetStatus of(CaseStatus status) {
        return switch (status) {
            case ACCEPTED -> REGISTERED;
            case IN_PROGRESS, DECIDED -> IN_PROGRESS;
            case HEARING -> HEARING;
            case NOTICE_SENT -> NOTICE_ISSUED;
            case WAITING_FOR_APPLICANT -> WAITING_APPLICANT;
            case CONTRACTS_CONCLUDED, MIXED -> ISSUED;
            case REFUSED -> REFUSED;
            case ACCEPTANCE_REFUSED -> NOT_VALID;
            case NOT_CONCLUDED -> NOT_CONCLUDED;
            case WITHDRAWN -> WITHDRAWN;
            case APPLICANT_DIED -> CLOSED;
            case SENT_ON -> SENT_ON;
        };
    }

    static CabinetStatus of(Complaint.Status status) {
        return switch (status) {
            case DELIVERED -> DELIVERED;
            case REGISTERED -> REGISTERED;
            case EXECUTED -> EXECUTED;
            case ANSWERED -> ANSWERED;
            case NOT_CONSIDERED -> NOT_CONSIDERED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
