package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.document.EndingFacts.Ending;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.UnsignedChildren;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Contracts not signed in time are not concluded; signed ones stay (clause C15). */
@Component
class RecordLapseDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final UnsignedChildren unsigned;
    private final CaseJournal journal;
    private final Notices notices;

    RecordLapseDelegate(CaseFiles caseFiles, UnsignedChildren unsigned, CaseJournal journal, Notices notices) {
        this.caseFiles = caseFiles;
        this.unsigned = unsigned;
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        unsigned.close(file, "placement.reason.lapsed");
        journal.write(file.number(), null, "placement.journal.lapsed");
        notices.tell(file.number(), Recipient.applicant(), "placement.notice.lapsed", "", file.number());
        PlacementProcess.ENDING.set(execution, Ending.LAPSED.name());
    }
}
