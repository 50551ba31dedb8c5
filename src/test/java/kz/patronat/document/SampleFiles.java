package kz.patronat.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;

/** Small files as scanners make them, and as they should not be. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] picture(String format) throws IOException {
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, ThreadLocalRandom.current().nextInt());
        picture.setRGB(2, 2, ThreadLocalRandom.current().nextInt());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    public static byte[] pdf() throws IOException {
        return pdf(pdf -> {});
    }

    public static byte[] encryptedPdf(String userPassword) throws IOException {
        return pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission())));
    }

    public static byte[] pdfWithScriptAtOpening() throws IOException {
        return pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] pdfWithScriptOnAPage() throws IOException {
        return pdf(pdf -> {
            var actions = new PDPageAdditionalActions();
            actions.setO(new PDActionJavaScript("app.alert(1)"));
            pdf.getPage(0).setActions(actions);
        });
    }

    private interface Change {
        void make(PDDocument pdf) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            change.make(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
