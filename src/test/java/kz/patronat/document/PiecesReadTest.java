package kz.patronat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import kz.patronat.kernel.Pieces;
import org.apache.pdfbox.io.RandomAccessRead;
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
            var count = dice.nextInt(2000);
            assertThat(read(ours, count)).isEqualTo(read(theirs, count));
            assertThat(ours.getPosition()).isEqualTo(theirs.getPosition());
            assertThat(ours.isEOF()).isEqualTo(theirs.isEOF());
            assertThat(ours.available()).isEqualTo(theirs.available());
        }
    }

    @Test
    void viewsDoNotMoveIt() throws IOException {
        dice.nextBytes(bytes);
        var whole = new PiecesRead(inPieces());
        whole.seek(17);
        var one = whole.createView(100, 300);
        var other = whole.createView(1000, 50);

        assertThat(one.read()).isEqualTo(bytes[100] & 0xff);
        assertThat(other.read()).isEqualTo(bytes[1000] & 0xff);
        assertThat(whole.read()).isEqualTo(bytes[17] & 0xff);
        assertThat(read(one, 299)).endsWith(Arrays.copyOfRange(bytes, 101, 400));
        assertThat(one.read()).isEqualTo(-1);
    }

    @Test
    void goesToNoPositionBeforeTheBeginningAndStopsAtTheEnd() throws IOException {
        var read = new PiecesRead(inPieces());

        assertThatThrownBy(() -> read.seek(-1)).isInstanceOf(IOException.class);
        read.seek(SIZE + 10);
        assertThat(read.isEOF()).isTrue();
        assertThat(read.read()).isEqualTo(-1);
    }

    /** What one call answers, and what it has read. */
    private static byte[] read(RandomAccessRead from, int count) throws IOException {
        var target = new byte[count];
        var answer = ByteBuffer.allocate(Integer.BYTES + count);
        return answer.putInt(from.read(target, 0, count)).put(target).array();
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
