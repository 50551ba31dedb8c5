package kz.patronat.site;

import org.jspecify.annotations.Nullable;

/** Where a person says to be reached. */
record Contacts(
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {

    static final Contacts UNKNOWN = new Contacts(null, null, null);

    /** Whether the field holds what was known before. */
    boolean isKnown(String field, String value) {
        return !value.isEmpty()
                && switch (field) {
                    case "address" -> value.equals(address);
                    case "phone" -> value.equals(phone);
                    case "email" -> value.equals(email);
                    default -> false;
                };
    }
}
