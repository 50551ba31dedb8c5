package kz.patronat.cabinet;

import java.time.Clock;
import java.time.Instant;
import kz.patronat.cabinet.store.StatusChanges;
import kz.patronat.casefile.CaseBegun;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseOpened;
import kz.patronat.casefile.CaseStatusEntered;
import kz.patronat.casefile.Channel;
import kz.patronat.document.Folder;
import kz.patronat.kernel.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps every status of an application for the cabinet, in the transaction that brings it about (clause C11). */
@Component
class StatusesOfCases {

    private final CaseFiles caseFiles;
    private final StatusChanges changes;
    private final ResultPapers results;
    private final PortalWord word;
    private final Clock clock;

    StatusesOfCases(CaseFiles caseFiles, StatusChanges changes, ResultPapers results, PortalWord word, Clock clock) {
        this.caseFiles = caseFiles;
        this.changes = changes;
        this.results = results;
        this.word = word;
        this.clock = clock;
    }

    /** The portal has its answer in hand; the process of the case tells it of the status when it begins. */
    @EventListener
    void opened(CaseOpened opened) {
        var file = opened.file();
        changes.write(
                file.channel() == Channel.PORTAL,
                first(file, 1, CabinetStatus.DELIVERED, file.submittedAt()),
                first(file, 2, CabinetStatus.of(file.status()), clock.instant()));
    }

    private static StatusChange first(CaseFile file, int ordinal, CabinetStatus status, Instant at) {
        return new StatusChange(Ids.next(), file.number().value(), ordinal, file.provider(), status, at, null, 0);
    }

    @EventListener
    void begun(CaseBegun begun) {
        changes.of(begun.number().value()).stream().skip(1).findFirst().ifPresent(word::send);
    }

    @EventListener
    void entered(CaseStatusEntered entered) {
        var file = caseFiles.get(entered.number());
        var number = file.number().value();
        var toPortal = file.channel() == Channel.PORTAL;
        var status = CabinetStatus.of(entered.status());
        var result = results.of(Folder.of(file), status).orElse(null);
        changes.add(number, file.provider(), status, entered.at(), result, toPortal)
                .filter(change -> toPortal)
                .ifPresent(word::send);
    }
}
