package kz.patronat.placement.process;

import java.time.Clock;
import java.util.Date;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.Timetable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** From the day another provider was found competent the case must leave within the term {@code sending-on}. */
@Component
class StartSendingOn implements ExecutionListener {

    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final Timetable timetable;
    private final Clock clock;

    StartSendingOn(CaseFiles caseFiles, CaseTerms terms, Timetable timetable, Clock clock) {
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.timetable = timetable;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var due = timetable.following(file, "sending-on", Zone.day(clock.instant()));
        terms.set(file.number(), due, "step");
        PlacementProcess.SEND_ON_DUE_AT.set(execution, Date.from(due.dueAt()));
    }
}
