package kz.patronat.access;

/** Why something is opened, where the service knows it without asking. */
public enum OwnReason {
    DOCUMENTS("workplace.reading.documents"),
    SIGNING("workplace.reading.signing"),
    LETTER("workplace.reading.letter"),
    CABINET("cabinet.reading"),
    LOOK_BY_NUMBER("site.operator.look.number"),
    LOOK_BY_PHONE("site.operator.look.phone"),
    LOOK_IN_VAIN("site.operator.look.none");

    private final String key;

    OwnReason(String key) {
        this.key = key;
    }

    /** Of its text, whose Kazakh stands in the log. */
    public String key() {
        return key;
    }
}
