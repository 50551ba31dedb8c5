package kz.patronat.draft;

import java.util.List;

/**
 * A question of a step.
 *
 * @param name in the draft
 * @param options values to choose from
 */
public record Field(String name, Kind kind, List<String> options) {

    /** How it is answered. */
    public enum Kind {
        LINE,
        DAY,
        BOX,
        CHOICE,
        PROVIDERS
    }

    public Field {
        options = List.copyOf(options);
    }

    static Field of(String name, Kind kind) {
        return new Field(name, kind, List.of());
    }

    static Field choice(String name, String... options) {
        return new Field(name, Kind.CHOICE, List.of(options));
    }

    /** The word under which its texts stand: {@code child.iin} for each child. */
    public String word() {
        return word(name);
    }

    /** The same of the name alone. */
    public static String word(String name) {
        return name.replaceFirst("\\.\\d+\\.", ".");
    }
}
