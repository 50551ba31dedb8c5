package kz.patronat.notification;

/** To whom a notice goes: the applicant, one official, or everybody of a role at the provider. */
public record Recipient(Kind kind, String name) {

    /** Kinds of recipients. */
    public enum Kind {
        APPLICANT,
        OFFICIAL,
        ROLE
    }

    public static Recipient applicant() {
        return new Recipient(Kind.APPLICANT, "");
    }

    public static Recipient official(String userId) {
        return new Recipient(Kind.OFFICIAL, userId);
    }

    public static Recipient role(String role) {
        return new Recipient(Kind.ROLE, role);
    }
}
