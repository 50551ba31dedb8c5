package kz.patronat.document;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The signature sheet of a paper: a PDF of its own that shows who signed it electronically, so that the signed bytes
 * themselves stay as they are.
 */
@Component
public class SignatureSheets {

    private static final String TEMPLATE = "signature-sheet";

    private final PaperTable table;
    private final PaperPress press;

    SignatureSheets(PaperTable table, PaperPress press) {
        this.table = table;
        this.press = press;
    }

    /** @param marks in the order of the signatures, at least one */
    public Content print(Paper paper, OriginalPaper original, List<SignatureMark> marks) {
        var sheet = table.sheet(paper);
        var bytes = press.print(
                TEMPLATE,
                sheet,
                sheet.checkText() + "\nSHA-256 " + original.sha256(),
                Map.of(
                        "kind",
                        paper.kind(),
                        "language",
                        original.language(),
                        "sha256",
                        original.sha256(),
                        "marks",
                        marks));
        return new Content(original.name().replaceFirst("\\.pdf$", "-" + TEMPLATE + ".pdf"), "application/pdf", bytes);
    }
}
