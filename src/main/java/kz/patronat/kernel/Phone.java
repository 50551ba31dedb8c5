package kz.patronat.kernel;

import org.jspecify.annotations.Nullable;

/** A telephone number of Kazakhstan in E.164 form. */
public record Phone(String value) {

    /** Numbers that can take an SMS, also for the database. */
    public static final String MOBILE = "\\+77(0\\d|47|5[01]|6[0-4]|7[15678])\\d{7}";

    private static final String E164 = "\\+7[67]\\d{9}";

    public Phone {
        if (!value.matches(E164)) {
            throw new IllegalArgumentException("not a telephone number of Kazakhstan: " + value);
        }
    }

    /**
     * A number as people write it: {@code 8 701 000 00 00}, {@code +7 (701) 000-00-00}, {@code 7010000000}.
     *
     * @throws RejectedInput when it is none
     */
    public static Phone check(String field, @Nullable String written) {
        var digits = written == null ? "" : written.replaceAll("[\\s()\\-.]", "");
        var normal = digits.matches("8\\d{10}")
                ? "+7" + digits.substring(1)
                : digits.matches("7\\d{10}") ? "+" + digits : digits.matches("[67]\\d{9}") ? "+7" + digits : digits;
        if (!normal.matches(E164)) {
            throw new RejectedInput(field, "kernel.phone.wrong");
        }
        return new Phone(normal);
    }

    /** Whether it can take an SMS. */
    public boolean isMobile() {
        return value.matches(MOBILE);
    }

    @Override
    public String toString() {
        return value;
    }
}
