package kz.patronat.draft;

import java.util.List;
import java.util.UUID;

/**
 * A file of a draft.
 *
 * @param documents codes of the documents that it answers
 * @param size in bytes
 */
public record DraftFile(UUID id, List<String> documents, String name, int size, String sha256) {

    public DraftFile {
        documents = List.copyOf(documents);
    }

    public boolean answers(String document) {
        return documents.contains(document);
    }
}
