package kz.patronat.portal;

import java.util.List;
import kz.patronat.casefile.Application;

/**
 * What a signed application says.
 *
 * @param submission its number, given by the portal
 * @param files the files that lie under the signature
 */
record ReadApplication(String submission, Application application, List<ListedFile> files) {

    ReadApplication {
        files = List.copyOf(files);
    }

    /**
     * A file as the signed application lists it.
     *
     * @param document code of the document in {@code required-documents.dmn}
     */
    record ListedFile(String document, String name, String sha256, int line, String path) {}
}
