package kz.patronat.document;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import kz.patronat.kernel.Pieces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanCheckTest {

    private static final int PIECE = 100;

    private final ScanCheck check = new ScanCheck();

    @Test
    void knowsATypeByTheContent() throws IOException {
        assertThat(typeOf(SampleFiles.pdf())).isEqualTo(ScanType.PDF);
        assertThat(typeOf(SampleFiles.picture("png"))).isEqualTo(ScanType.PNG);
        assertThat(typeOf(SampleFiles.picture("jpg"))).isEqualTo(ScanType.JPEG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MZ\u0090\u0000\u0003", "<html><script>1</script></html>", "PK\u0003\u0004", "сәлем", "GIF89a"})
    void takesNoOtherTypeWhateverItsName(String content) {
        rejects(content.getBytes(StandardCharsets.ISO_8859_1), "document.scan.wrong-type");
    }

    @Test
    void takesNoEmptyFile() {
        rejects(new byte[0], "document.scan.empty");
    }

    @Test
    void takesTenMegabytesAndNotAByteMore() throws IOException {
        assertThat(typeOf(padded(SampleFiles.picture("png"), Scans.LARGEST))).isEqualTo(ScanType.PNG);
        rejects(padded(SampleFiles.picture("png"), Scans.LARGEST + 1), "document.scan.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "құпия"})
    void takesNoEncryptedPdf(String userPassword) throws IOException {
        rejects(SampleFiles.encryptedPdf(userPassword), "document.scan.encrypted");
    }

    @Test
    void takesNoPdfWithAScript() throws IOException {
        rejects(SampleFiles.pdfWithScriptAtOpening(), "document.scan.script");
        rejects(SampleFiles.pdfWithScriptOnAPage(), "document.scan.script");
    }

    @Test
    void takesNoBrokenFile() throws IOException {
        rejects(Arrays.copyOf("%PDF-1.7\nбос".getBytes(StandardCharsets.UTF_8), 400), "document.scan.damaged");
        rejects(Arrays.copyOf(SampleFiles.picture("png"), 12), "document.scan.damaged");
        rejects(Arrays.copyOf(SampleFiles.picture("jpg"), 12), "document.scan.damaged");
    }

    private void rejects(byte[] bytes, String key) {
        assertRejected(() -> check.typeOf(Pieces.of(bytes)), key);
        assertRejected(() -> check.typeOf(inPieces(bytes)), key);
    }

    private ScanType typeOf(byte[] bytes) {
        var type = check.typeOf(inPieces(bytes));
        assertThat(check.typeOf(Pieces.of(bytes))).isEqualTo(type);
        return type;
    }

    private static Pieces inPieces(byte[] bytes) {
        return Pieces.of(IntStream.iterate(0, at -> at < bytes.length, at -> at + PIECE)
                .mapToObj(at -> ByteBuffer.wrap(bytes, at, Math.min(PIECE, bytes.length - at)))
                .toList());
    }

    private static byte[] padded(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }
}
