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
    ISSUED
}
