package kz.patronat.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that can be opened, as the reading log writes it down.
 *
 * @param id which of its kind, empty where there is only one
 */
public record Fact(Kind kind, String id) {

    /** What the log tells apart; the auditor reads of each in words. */
    public enum Kind {
        PAPER("paper:"),
        /** The electronic signatures of a paper, with the id of the paper. */
        SIGNATURES("signatures:"),
        SCAN("scan:"),
        REGISTRY_ANSWER("registry-answer:"),
        LETTER("letter:"),
        /** The register of the letters of a day. */
        LETTERS("letters:"),
        /** A whole folder, taken away. */
        EXPORT("export"),
        /** A list of cases, taken away, with what it holds. */
        LIST("export "),
        STATUS("status");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        private boolean isOf(String fact) {
            return hasId() ? fact.startsWith(written) : fact.equals(written);
        }

        private boolean hasId() {
            return !Character.isLetter(written.charAt(written.length() - 1));
        }
    }

    public static final Fact EXPORT = new Fact(Kind.EXPORT, "");
    public static final Fact STATUS = new Fact(Kind.STATUS, "");

    public static Fact paper(Object id) {
        return new Fact(Kind.PAPER, id.toString());
    }

    public static Fact signatures(Object paper) {
        return new Fact(Kind.SIGNATURES, paper.toString());
    }

    public static Fact scan(Object id) {
        return new Fact(Kind.SCAN, id.toString());
    }

    /** What stands in the log, unless it is of a kind that nobody knows. */
    public static Optional<Fact> of(String written) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.isOf(written))
                .findFirst()
                .map(kind -> new Fact(kind, written.substring(kind.written.length())));
    }

    /** The id where it is one of those that the service gives. */
    public Optional<UUID> uuid() {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return kind.written + id;
    }
}
