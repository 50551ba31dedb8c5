package kz.patronat.registry;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** What a clerk enters of the papers that stand in for a registry. */
public final class PapersSeen {

    private PapersSeen() {}

    public static Map<String, Object> identity() {
        return new HashMap<>(Map.of(
                "documentKind", "IDENTITY_CARD",
                "documentNumber", "000000001",
                "issuedOn", "2020-05-04",
                "issuedBy", "ҚР ІІМ",
                "originalSeen", true,
                "outcome", "CLEAR"));
    }

    public static Map<String, Object> certificate(String issuedOn) {
        return new HashMap<>(Map.of(
                "certificateNumber", "КПС-17",
                "issuedOn", issuedOn,
                "issuedBy", "ҚР БП ҚСжАЕК",
                "scanAttached", true,
                "outcome", "CLEAR"));
    }

    /** A picture of the certificate. */
    public static byte[] scan() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
