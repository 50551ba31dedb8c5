package kz.patronat.document;

import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;

/**
 * What scans and papers lie in: a case, or a visit that has no case yet. Whoever may read the case or the visit may
 * read all that lies in its folder, and nothing of another folder.
 *
 * @param key the case number or the visit number
 */
public record Folder(ProviderId provider, String key) {

    public Folder {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a folder has the number of a case or a visit");
        }
    }

    public static Folder of(CaseFile file) {
        return of(file.provider(), file.number());
    }

    public static Folder of(ProviderId provider, CaseNumber number) {
        return new Folder(provider, number.value());
    }
}
