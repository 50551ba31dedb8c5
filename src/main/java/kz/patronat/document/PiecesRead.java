package kz.patronat.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import kz.patronat.kernel.Pieces;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Lets a reader of PDF go to and fro in a file that lies in pieces. */
final class PiecesRead implements RandomAccessRead {

    private final Pieces file;
    private final List<ByteBuffer> pieces;
    private final long[] starts;
    private final long length;
    private long position;
    private int piece;
    private boolean isClosed;

    PiecesRead(Pieces file) {
        this.file = file;
        pieces = file.buffers();
        length = file.size();
        starts = new long[pieces.size()];
        for (var i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + pieces.get(i - 1).remaining();
        }
    }

    @Override
    public int read() {
        return isEOF() ? -1 : current().get((int) (position++ - starts[piece])) & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int atMost) {
        if (isEOF()) {
            return -1;
        }
        // PDFBox takes fewer bytes than it asked for as the end of the file.
        var read = 0;
        while (read < atMost && !isEOF()) {
            var here = current();
            var from = (int) (position - starts[piece]);
            var count = Math.min(atMost - read, here.limit() - from);
            here.get(from, target, offset + read, count);
            position += count;
            read += count;
        }
        return read;
    }

    /** The piece of the position. */
    private ByteBuffer current() {
        while (position < starts[piece]) {
            piece--;
        }
        while (position >= starts[piece] + pieces.get(piece).limit()) {
            piece++;
        }
        return pieces.get(piece);
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long target) throws IOException {
        if (target < 0) {
            throw new IOException("no position " + target);
        }
        position = Math.min(target, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public RandomAccessReadView createView(long start, long size) {
        return new RandomAccessReadView(new PiecesRead(file), start, size, true);
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
