package kz.patronat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Random;
import kz.patronat.kernel.Pieces;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** Beside PDFBox's own reader of one array. */
class PiecesReadTest {

    private static final int SIZE = 5000;

    private final Random dice = new Random(1);
    private final byte[] bytes = new byte[SIZE];

    @Test
    void readsAsOneArrayWouldBeRead() throws IOException {
        dice.nextBytes(bytes);
        var ours = new PiecesRead(inPieces());
        var theirs = new RandomAccessReadBuffer(bytes);

        for (var step = 0; step < 2000; step++) {
            var target = dice.nextInt(SIZE + 1);
            ours.seek(target);
            theirs.seek(target);
            assertThat(ours.read()).isEqualTo(theirs.read());
            assertThat(ours.peek()).isEqualTo(theirs.peek());
            var count = dice.nextInt(200);
            assertThat(whole(ours, count)).isEqualTo(whole(theirs, count));
            assertThat(ours.getPosition()).isEqualTo(theirs.getPosition());
            assertThat(ours.isEOF()).isEqualTo(theirs.isEOF());
        }
        var view = ours.createView(100, 300);
        assertThat(whole(view, 300)).isEqualTo(java.util.Arrays.copyOfRange(bytes, 100, 400));
        assertThat(view.read()).isEqualTo(-1);
    }

    @Test
    void goesToNoPositionBeforeTheBeginningAndStopsAtTheEnd() throws IOException {
        var read = new PiecesRead(inPieces());

        assertThatThrownBy(() -> read.seek(-1)).isInstanceOf(IOException.class);
        read.seek(SIZE + 10);
        assertThat(read.isEOF()).isTrue();
        assertThat(read.read()).isEqualTo(-1);
    }

    /** A reader may give less than it is asked for. */
    private static byte[] whole(org.apache.pdfbox.io.RandomAccessRead read, int count) throws IOException {
        var whole = new byte[count];
        for (var at = 0; at < count; ) {
            var got = read.read(whole, at, count - at);
            if (got <= 0) {
                break;
            }
            at += got;
        }
        return whole;
    }

    private Pieces inPieces() {
        var pieces = new ArrayList<ByteBuffer>();
        for (var at = 0; at < SIZE; ) {
            var size = Math.min(dice.nextInt(700), SIZE - at);
            pieces.add(ByteBuffer.wrap(bytes, at, size));
            at += size;
        }
        return Pieces.of(pieces);
    }
}
