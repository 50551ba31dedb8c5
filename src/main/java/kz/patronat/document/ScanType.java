package kz.patronat.document;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of file that are taken. The content decides, never the name. */
public enum ScanType {
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    JPEG("image/jpeg", 0xff, 0xd8, 0xff),
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');

    /** Bytes that tell any of them. */
    static final int SIGN = 8;

    private final String mediaType;
    private final int[] first;

    ScanType(String mediaType, int... first) {
        this.mediaType = mediaType;
        this.first = first;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The kind that begins with these very bytes; empty when none does, which says little of what it is. */
    static Optional<ScanType> beginning(byte[] bytes) {
        return Stream.of(values()).filter(type -> begins(bytes, type.first)).findFirst();
    }

    private static boolean begins(byte[] bytes, int... first) {
        return bytes.length >= first.length
                && IntStream.range(0, first.length).allMatch(at -> (bytes[at] & 0xff) == first[at]);
    }

    static Optional<ScanType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
