package kz.patronat.portal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import kz.patronat.document.Scans;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.portal.NotTaken.Kind;
import kz.patronat.portal.ReadApplication.ListedFile;
import org.springframework.stereotype.Component;

/** Holds the files of a request against the limits and against what was signed (clause C7). */
@Component
class FileChecks {

    static final int MOST = 20;
    static final long LARGEST_TOGETHER = 50L * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private final Scans scans;

    FileChecks(Scans scans) {
        this.scans = scans;
    }

    /**
     * Looks into each file by itself.
     *
     * @throws NotTaken when there are too many, or one is there no more or cannot be kept
     */
    List<CheckedFile> examined(List<SentFile> files) {
        if (files.size() > MOST) {
            throw tooLarge("portal.files-too-many", MOST);
        }
        var checked = new ArrayList<CheckedFile>();
        var together = 0L;
        for (var file : files) {
            var one = examined(file);
            together += one.scan().size();
            if (together > LARGEST_TOGETHER) {
                throw tooLarge("portal.files-too-large", LARGEST_TOGETHER / MEGABYTE);
            }
            checked.add(one);
        }
        return checked;
    }

    private CheckedFile examined(SentFile file) {
        try {
            return new CheckedFile(file, scans.examine(file.name(), file.content()), List.of());
        } catch (RejectedInput rejected) {
            throw NotTaken.unreadable(new Fault(field(file.name()), 0, rejected.key(), List.of(rejected.arguments())));
        } catch (FileNotFoundException gone) {
            throw NotTaken.unreadable(Fault.at(field(file.name()), "portal.attachment-missing", file.name()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The files with the documents that they answer: exactly those that were signed, each byte of them.
     *
     * @throws NotTaken when one was changed, is missing, or was not signed
     */
    List<CheckedFile> underSignature(List<CheckedFile> sent, List<ListedFile> listed) {
        var there = sent.stream().map(file -> file.scan().sha256()).collect(Collectors.toSet());
        for (var file : listed) {
            if (!there.contains(file.sha256())) {
                var isNamed =
                        sent.stream().anyMatch(other -> other.file().name().equals(file.name()));
                throw NotTaken.unreadable(new Fault(
                        file.path() + "/@sha256",
                        file.line(),
                        isNamed ? "portal.file-changed" : "portal.file-missing",
                        List.of(file.line(), file.name())));
            }
        }
        var seen = new HashSet<String>();
        return sent.stream()
                .map(file -> underSignature(file, listed))
                .filter(file -> seen.add(file.scan().sha256()))
                .toList();
    }

    private static CheckedFile underSignature(CheckedFile file, List<ListedFile> listed) {
        var documents = listed.stream()
                .filter(each -> each.sha256().equals(file.scan().sha256()))
                .map(ListedFile::document)
                .distinct()
                .toList();
        if (documents.isEmpty()) {
            throw NotTaken.unreadable(Fault.at(
                    field(file.file().name()),
                    "portal.file-unlisted",
                    file.file().name()));
        }
        return new CheckedFile(file.file(), file.scan(), documents);
    }

    private static String field(String file) {
        return "files/" + file;
    }

    private static NotTaken tooLarge(String key, long most) {
        return new NotTaken(Kind.TOO_LARGE, List.of(Fault.at("files", key, most)));
    }
}
