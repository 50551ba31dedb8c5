package kz.patronat.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;

/** Turns a composed page into PDF/A-2a and PDF/UA-1. The fonts stay in memory, for every document reads them anew. */
final class Press {

    private static final String FAMILY = "Noto Serif";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final byte[] regular = font("Regular");
    private final byte[] bold = font("Bold");
    private final byte[] italic = font("Italic");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] print(Document page) {
        try (var pdf = new PDDocument()) {
            var bytes = new ByteArrayOutputStream(64 * 1024);
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(colours);
            builder.useFont(new PDFontSupplier(embedded(pdf, regular)), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(embedded(pdf, bold)), FAMILY, 700, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(embedded(pdf, italic)), FAMILY, 400, FontStyle.ITALIC, true);
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), null);
            builder.useUnicodeLineBreaker(new LineBreaks());
            builder.withProducer("Patronat");
            builder.withW3cDocument(page, null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Without the table of ligatures: Cyrillic has none, and applying it took three quarters of the time. */
    private static PDFont embedded(PDDocument pdf, byte[] font) throws IOException {
        var faces = new TTFParser().parse(new RandomAccessReadBuffer(font));
        faces.setEnableGsub(false);
        return PDType0Font.load(pdf, faces, true);
    }

    private static byte[] font(String style) {
        try {
            return new ClassPathResource("papers/fonts/NotoSerif-" + style + ".ttf").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
