package kz.patronat.kernel;

import org.jspecify.annotations.Nullable;

/** Surname, first name and, where there is one, patronymic (тегі, аты, әкесінің аты (бар болғанда)). */
public record PersonName(
        String surname, String given, @Nullable String patronymic) {

    private static final int LONGEST = 120;
    private static final String LETTERS = "[\\p{IsCyrillic}\\p{IsLatin}\\p{M}'’ .-]+";

    public PersonName {
        surname = tidy(surname);
        given = tidy(given);
        patronymic = patronymic == null || patronymic.isBlank() ? null : tidy(patronymic);
        if (surname.isEmpty() || given.isEmpty()) {
            throw new IllegalArgumentException("a name has a surname and a first name");
        }
    }

    /**
     * The name typed by a person.
     *
     * @param fields names of the three form fields, in the order surname, given name, patronymic
     * @throws RejectedInput at the field that is empty, too long or holds what is no letter
     */
    public static PersonName check(
            String[] fields, @Nullable String surname, @Nullable String given, @Nullable String patronymic) {
        checkPart(fields[0], surname, true);
        checkPart(fields[1], given, true);
        checkPart(fields[2], patronymic, false);
        return new PersonName(String.valueOf(surname), String.valueOf(given), patronymic);
    }

    private static void checkPart(String field, @Nullable String part, boolean required) {
        if (part == null || part.isBlank()) {
            if (required) {
                throw new RejectedInput(field, "kernel.name.missing");
            }
            return;
        }
        if (part.length() > LONGEST) {
            throw new RejectedInput(field, "kernel.name.too-long", LONGEST);
        }
        if (!tidy(part).matches(LETTERS)) {
            throw new RejectedInput(field, "kernel.name.letters");
        }
    }

    private static String tidy(String part) {
        return part.strip().replaceAll("\\s+", " ");
    }

    /** All parts in the official order. */
    public String full() {
        return surname + " " + given + (patronymic == null ? "" : " " + patronymic);
    }

    /** Surname and initials, as on a card or in a list. */
    public String brief() {
        return surname + " " + initial(given) + (patronymic == null ? "" : initial(patronymic));
    }

    private static String initial(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1)) + ".";
    }
}
