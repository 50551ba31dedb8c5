package kz.patronat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final byte[] WHOLE = "Патронат тәрбие".getBytes(StandardCharsets.UTF_8);

    private final Pieces pieces = Pieces.of(
            List.of(ByteBuffer.wrap(WHOLE, 0, 5), ByteBuffer.allocate(0), ByteBuffer.wrap(WHOLE, 5, WHOLE.length - 5)));

    @Test
    void areTheSameBytesHoweverTheyAreRead() throws IOException {
        assertThat(pieces.size()).isEqualTo(WHOLE.length);
        assertThat(pieces.array()).isEqualTo(WHOLE);
        assertThat(pieces.stream().readAllBytes()).isEqualTo(WHOLE);
        assertThat(pieces.sha256()).isEqualTo(Sha256.of(WHOLE));
        assertThat(pieces.buffers().stream().mapToInt(ByteBuffer::remaining).sum())
                .isEqualTo(WHOLE.length);
    }

    @Test
    void areReadAgainFromTheBeginning() {
        pieces.buffers().forEach(each -> each.position(each.limit()));

        assertThat(pieces.array()).isEqualTo(WHOLE);
    }

    @Test
    void beginWithAsManyAsThereAre() {
        assertThat(pieces.first(7)).isEqualTo(Arrays.copyOf(WHOLE, 7));
        assertThat(pieces.first(1000)).isEqualTo(WHOLE);
    }

    @Test
    void lieInArrays() {
        assertThatThrownBy(() -> Pieces.of(List.of(ByteBuffer.allocateDirect(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areTheArrayItselfWhereItIsWhole() {
        assertThat(Pieces.of(WHOLE).array()).isSameAs(WHOLE);
        assertThat(Pieces.of(List.of()).array()).isEmpty();
    }
}
