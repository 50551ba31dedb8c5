package kz.patronat.document;

import java.util.UUID;

/** One version of one paper. */
public record PaperId(UUID value) {

    public static PaperId of(String text) {
        return new PaperId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
