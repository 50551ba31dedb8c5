package kz.patronat.document;

import java.util.UUID;

/** A scan. */
public record ScanId(UUID value) {

    public static ScanId of(String text) {
        return new ScanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
