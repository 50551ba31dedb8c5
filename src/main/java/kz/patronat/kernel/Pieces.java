package kz.patronat.kernel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * Bytes in pieces as they came, so that a large file need not be copied into one array. Many large arrays at once are what a
 * collector of garbage is worst at.
 */
public final class Pieces {

    private final List<ByteBuffer> pieces;
    private final int size;

    private Pieces(List<ByteBuffer> pieces) {
        if (!pieces.stream().allMatch(ByteBuffer::hasArray)) {
            throw new IllegalArgumentException("a piece lies elsewhere than in an array");
        }
        this.pieces = pieces;
        this.size = pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    /** @param bytes in arrays; nobody writes over them any more */
    public static Pieces of(List<ByteBuffer> bytes) {
        return new Pieces(bytes.stream().map(ByteBuffer::slice).toList());
    }

    public static Pieces of(byte[] bytes) {
        return new Pieces(List.of(ByteBuffer.wrap(bytes)));
    }

    public int size() {
        return size;
    }

    /** One after the other, each to be read from its beginning. */
    public List<ByteBuffer> buffers() {
        return pieces.stream().map(ByteBuffer::duplicate).toList();
    }

    /** All of them in one array, which may be that of the only piece. */
    public byte[] array() {
        if (pieces.size() == 1 && pieces.get(0).array().length == size) {
            return pieces.get(0).array();
        }
        return first(size);
    }

    /** The first bytes; fewer when there are not so many. */
    public byte[] first(int atMost) {
        var first = ByteBuffer.allocate(Math.min(atMost, size));
        for (var next = pieces.iterator(); next.hasNext() && first.hasRemaining(); ) {
            var piece = next.next();
            first.put(piece.slice(0, Math.min(piece.remaining(), first.remaining())));
        }
        return first.array();
    }

    public InputStream stream() {
        return new SequenceInputStream(Collections.enumeration(pieces.stream()
                .map(piece -> new ByteArrayInputStream(piece.array(), piece.arrayOffset(), piece.remaining()))
                .toList()));
    }

    /** As {@link Sha256#of}. */
    public String sha256() {
        var digest = Sha256.digest();
        buffers().forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }
}
