package kz.patronat.casefile;

/** What an official did in a case, as far as another act may then not be done by the same person. */
public enum Act {
    REGISTERED,
    DRAFTED,
    INSPECTED,
    APPROVED_ACT,
    EXAMINED,
    DECIDED,
    SIGNED_CONTRACT,
    ISSUED,
    /** A complaint names the official; recorded under the number of the complaint. */
    COMPLAINED_OF,
    /** A complaint of the first level was accepted and written down. */
    TOOK_COMPLAINT,
    NAMED_REVIEWER,
    REVIEWED_COMPLAINT,
    SIGNED_ANSWER,
    REVIEWED_FOR_QUALITY
}
