package kz.patronat.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import kz.patronat.kernel.RejectedInput;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** What the pages of a paper or a scan look like, drawn from its exact bytes. */
@Component
public class PagePictures {

    private static final float DOTS_PER_INCH = 110;
    private static final float POINTS_PER_INCH = 72;
    /** A page may call itself as large as a field; its picture stays as large as a screen. */
    private static final float LONGEST_SIDE = 2000;

    public int count(OriginalPaper paper) {
        return count(paper.bytes());
    }

    /** @throws RejectedInput when the bytes cannot be drawn */
    public int count(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages();
        } catch (IOException broken) {
            throw notDrawn();
        }
    }

    /** See {@link #page(byte[], int)}. */
    public byte[] page(OriginalPaper paper, int page) {
        return page(paper.bytes(), page);
    }

    /**
     * A picture in PNG.
     *
     * @param page counts from 1
     * @throws IllegalArgumentException when there is no such page
     * @throws RejectedInput when the page cannot be drawn
     */
    public byte[] page(byte[] bytes, int page) {
        try (var pdf = Loader.loadPDF(bytes)) {
            if (page < 1 || page > pdf.getNumberOfPages()) {
                throw new IllegalArgumentException("no page " + page);
            }
            return drawn(pdf, page - 1);
        } catch (IOException broken) {
            throw notDrawn();
        }
    }

    private static byte[] drawn(PDDocument pdf, int index) throws IOException {
        var box = pdf.getPage(index).getCropBox();
        var longest = Math.max(box.getWidth(), box.getHeight()) / POINTS_PER_INCH * DOTS_PER_INCH;
        var renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        var scale = DOTS_PER_INCH / POINTS_PER_INCH * Math.min(1, LONGEST_SIDE / longest);
        var picture = new ByteArrayOutputStream();
        ImageIO.write(renderer.renderImage(index, scale), "png", picture);
        return picture.toByteArray();
    }

    private static RejectedInput notDrawn() {
        return new RejectedInput("page", "document.page-not-drawn");
    }
}
