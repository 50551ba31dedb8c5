package kz.patronat.cabinet;

import kz.patronat.cabinet.store.StatusChanges;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatusEntered;
import kz.patronat.casefile.Channel;
import kz.patronat.document.Folder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps every status of an application for the cabinet, in the transaction that brings it about (clause C11). */
@Component
class StatusesOfCases {

    private final CaseFiles caseFiles;
    private final StatusChanges changes;
    private final ResultPapers results;
    private final PortalWord word;

    StatusesOfCases(CaseFiles caseFiles, StatusChanges changes, ResultPapers results, PortalWord word) {
        this.caseFiles = caseFiles;
        this.changes = changes;
        this.results = results;
        this.word = word;
    }

    @EventListener
    void entered(CaseStatusEntered entered) {
        var file = caseFiles.get(entered.number());
        var number = file.number().value();
        var toPortal = file.channel() == Channel.PORTAL;
        if (changes.of(number).isEmpty()) {
            changes.add(number, file.provider(), CabinetStatus.DELIVERED, file.submittedAt(), null, toPortal);
        }
        var status = CabinetStatus.of(entered.status());
        var result = results.of(Folder.of(file), status).orElse(null);
        changes.add(number, file.provider(), status, entered.at(), result, toPortal)
                .filter(change -> toPortal)
                .ifPresent(word::send);
    }
}
