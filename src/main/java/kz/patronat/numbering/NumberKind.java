package kz.patronat.numbering;

/** What is numbered, each in a row of its own. */
public enum NumberKind {
    VISIT("К"),
    CASE("Ө"),
    PAPER("Қ"),
    CONTRACT("Ш"),
    COMPLAINT("Ғ");

    private final String code;

    NumberKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
