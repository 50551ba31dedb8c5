package kz.patronat.kernel;

/** The registration number of a case; it is the business key of every process of the case. */
public record CaseNumber(String value) {

    public CaseNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a case number is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
