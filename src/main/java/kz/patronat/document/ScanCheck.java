package kz.patronat.document;

import java.io.IOException;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import kz.patronat.kernel.Pieces;
import kz.patronat.kernel.RejectedInput;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** Looks into the bytes of a scan: what they are, and whether they could do harm to whoever opens them. */
final class ScanCheck {

    private static final String FILE = "file";
    private static final int MEGABYTE = 1024 * 1024;

    /** Bytes that tell a kind of file; Tika reads no further. */
    private static final int TELLING = 64 * 1024;

    private static final Set<COSName> ACTIVE_KEYS = Set.of(COSName.JS, COSName.EF, COSName.EMBEDDED_FILES);
    private static final Set<COSBase> ACTIVE_KINDS =
            Set.of(COSName.JAVA_SCRIPT, COSName.getPDFName("Launch"), COSName.getPDFName("ImportData"));

    private final Tika tika = new Tika();

    /** @throws RejectedInput when the scan cannot be taken */
    ScanType typeOf(Pieces file) {
        if (file.size() == 0) {
            throw new RejectedInput(FILE, "document.scan.empty");
        }
        if (file.size() > Scans.LARGEST) {
            throw new RejectedInput(FILE, "document.scan.too-large", Scans.LARGEST / MEGABYTE);
        }
        // Nearly every file says by its first bytes what it is; comparing it with all kinds of files takes longer than
        // reading it.
        var type = ScanType.beginning(file.first(ScanType.SIGN))
                .or(() -> ScanType.ofMediaType(tika.detect(file.first(TELLING))))
                .orElseThrow(() -> new RejectedInput(FILE, "document.scan.wrong-type"));
        if (type == ScanType.PDF) {
            checkPdf(file);
        } else {
            checkPicture(file);
        }
        return type;
    }

    private static void checkPdf(Pieces file) {
        try (var pdf = Loader.loadPDF(new PiecesRead(file))) {
            if (pdf.isEncrypted()) {
                throw new RejectedInput(FILE, "document.scan.encrypted");
            }
            if (pdf.getNumberOfPages() == 0) {
                throw damaged();
            }
            if (isActive(pdf)) {
                throw new RejectedInput(FILE, "document.scan.script");
            }
        } catch (InvalidPasswordException locked) {
            throw new RejectedInput(FILE, "document.scan.encrypted");
        } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError broken) {
            throw damaged();
        }
    }

    /** Whether any object of the file is a script, starts a program or carries another file. */
    private static boolean isActive(PDDocument pdf) throws IOException {
        var document = pdf.getDocument();
        for (var key : document.getXrefTable().keySet()) {
            if (isActive(document.getObjectFromPool(key).getObject())) {
                return true;
            }
        }
        return false;
    }

    /** References are not followed: whatever they point to is an object of the file and looked at in its turn. */
    private static boolean isActive(@Nullable COSBase object) {
        if (object instanceof COSArray array) {
            return StreamSupport.stream(array.spliterator(), false).anyMatch(ScanCheck::isActive);
        }
        return object instanceof COSDictionary dictionary
                && dictionary.entrySet().stream()
                        .anyMatch(entry -> ACTIVE_KEYS.contains(entry.getKey())
                                || entry.getKey().equals(COSName.S) && ACTIVE_KINDS.contains(entry.getValue())
                                || isActive(entry.getValue()));
    }

    /** Only the header: a picture of a page needs not be painted to see whether it is one. */
    private static void checkPicture(Pieces file) {
        try (var stream = ImageIO.createImageInputStream(file.stream())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw damaged();
            }
            var reader = readers.next();
            reader.setInput(stream);
            if (reader.getWidth(0) < 1 || reader.getHeight(0) < 1) {
                throw damaged();
            }
            reader.dispose();
        } catch (IOException | IllegalArgumentException broken) {
            throw damaged();
        }
    }

    private static RejectedInput damaged() {
        return new RejectedInput(FILE, "document.scan.damaged");
    }
}
