package kz.patronat.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** What the pages of a paper look like, drawn from its exact bytes. */
@Component
public class PagePictures {

    private static final int DOTS_PER_INCH = 110;

    public int count(OriginalPaper paper) {
        try (var pdf = Loader.loadPDF(paper.bytes())) {
            return pdf.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A picture in PNG.
     *
     * @param page counts from 1
     * @throws IllegalArgumentException when the paper has no such page
     */
    public byte[] page(OriginalPaper paper, int page) {
        try (var pdf = Loader.loadPDF(paper.bytes())) {
            if (page < 1 || page > pdf.getNumberOfPages()) {
                throw new IllegalArgumentException("no page " + page);
            }
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(page - 1, DOTS_PER_INCH), "png", picture);
            return picture.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
