package kz.patronat.kernel;

import org.jspecify.annotations.Nullable;

/** An address of electronic mail: only what surely cannot be one is refused. */
public record Email(String value) {

    /** Something, one {@code @}, and a domain with a dot. */
    public static final String FORM = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    public Email {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /**
     * The address typed by a person; spaces around it are forgiven.
     *
     * @throws RejectedInput when it is none
     */
    public static Email check(String field, @Nullable String written) {
        var address = written == null ? "" : written.strip();
        if (!address.matches(FORM)) {
            throw new RejectedInput(field, "kernel.email.wrong");
        }
        return new Email(address);
    }

    @Override
    public String toString() {
        return value;
    }
}
