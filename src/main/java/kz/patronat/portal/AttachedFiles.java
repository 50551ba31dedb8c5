package kz.patronat.portal;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.patronat.document.ExaminedScan;
import kz.patronat.kernel.Pieces;
import org.springframework.stereotype.Component;

/** Files beside a request that is no application: the same limits, and exactly those that were signed (clause C7). */
@Component
public class AttachedFiles {

    private static final String FIELD = "attachments";

    private final FileChecks checks;

    AttachedFiles(FileChecks checks) {
        this.checks = checks;
    }

    /** A file as the signed request names it. */
    public record Named(String name, String sha256) {}

    /**
     * A file that may be kept.
     *
     * @param content read each time it is needed
     */
    public record Attached(ExaminedScan scan, Supplier<Pieces> content) {}

    /** @throws NotTaken when one cannot be kept, was changed, is missing, or was not signed */
    public List<Attached> checked(List<SentFile> sent, List<Named> named) {
        var examined = checks.examined(sent);
        var there = examined.stream().map(file -> file.scan().sha256()).collect(Collectors.toSet());
        for (var file : named) {
            if (!there.contains(file.sha256())) {
                var isThere = sent.stream().anyMatch(other -> other.name().equals(file.name()));
                throw NotTaken.unreadable(Fault.at(
                        FIELD, isThere ? "portal.attachment-changed" : "portal.attachment-missing", file.name()));
            }
        }
        for (var file : examined) {
            if (named.stream()
                    .noneMatch(each -> each.sha256().equals(file.scan().sha256()))) {
                throw NotTaken.unreadable(
                        Fault.at(FIELD, "portal.attachment-unnamed", file.file().name()));
            }
        }
        return examined.stream()
                .map(file -> new Attached(file.scan(), file::content))
                .toList();
    }
}
