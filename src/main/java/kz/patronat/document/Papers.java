package kz.patronat.document;

import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import org.springframework.stereotype.Component;

/** The generated papers of all folders. Methods that change anything want a running transaction. */
@Component
public class Papers {

    /**
     * Draws a paper as PDF/A-2a and PDF/UA-1 and numbers it. A paper of the same kind and owner keeps its number and
     * becomes the next version, the earlier one stays readable; the very same facts again change nothing.
     *
     * @throws IllegalArgumentException naming the fact that is missing
     */
    public PaperId draw(Draft draft) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records that a paper was signed by hand; the same signing again changes nothing.
     *
     * @throws RejectedInput when a later version has replaced the paper
     */
    public void sign(PaperId id, Signing signing) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the journal of issue; the same entry again changes nothing.
     *
     * @throws RejectedInput when somebody who must sign has not, or a later version has replaced the paper, or a letter
     *     by hand goes out without the identity document having been seen
     */
    public void issue(PaperId id, Issue issue) {
        throw new UnsupportedOperationException();
    }

    public Paper get(PaperId id) {
        throw new UnsupportedOperationException();
    }

    /** The latest version. */
    public Optional<Paper> current(PaperKind kind, String owner) {
        throw new UnsupportedOperationException();
    }

    /** All papers of a folder with all versions, in the order in which they were drawn. */
    public List<Paper> in(Folder folder) {
        throw new UnsupportedOperationException();
    }

    /**
     * The PDF; empty when no such paper lies in this very folder. A paper of one language is drawn in the other under
     * the same number when it is first asked for. Who may read the folder is the caller's question.
     */
    public Optional<Content> open(Folder folder, PaperId id, Language language) {
        throw new UnsupportedOperationException();
    }
}
