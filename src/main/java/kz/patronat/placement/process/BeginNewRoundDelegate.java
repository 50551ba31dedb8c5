package kz.patronat.placement.process;

import java.util.List;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.People;
import kz.patronat.deadline.Deadline;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.TermDates;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.CaseDates;
import kz.patronat.placement.process.PlacementProcess.EntersAt;
import kz.patronat.placement.store.Appointments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A complaint was satisfied: the case is decided anew, under its number, within a term of its own (APPC art. 100). */
@Component
class BeginNewRoundDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final People people;
    private final Children children;
    private final Appointments appointments;
    private final CaseTerms terms;
    private final CaseDates dates;
    private final List<TermDates> variables;
    private final CaseJournal journal;
    private final Notices notices;

    BeginNewRoundDelegate(
            CaseFiles caseFiles,
            People people,
            Children children,
            Appointments appointments,
            CaseTerms terms,
            CaseDates dates,
            List<TermDates> variables,
            CaseJournal journal,
            Notices notices) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.children = children;
        this.appointments = appointments;
        this.terms = terms;
        this.dates = dates;
        this.variables = variables;
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var step = EntersAt.valueOf(PlacementProcess.ENTERS_AT.from(execution));
        caseFiles.reopen(file.number());
        children.reopen(file.number());
        appointments.cancel(file.number());
        describe(execution, file, step);
        var round = dates.newRound(file);
        round.forEach(term -> set(execution, file, term));
        var last = Written.day(round.get(0).dueDate());
        journal.write(file.number(), null, "placement.journal.new-round." + step, last);
        notices.tell(file.number(), Recipient.applicant(), "placement.notice.new-round", last, file.number(), last);
    }

    private void describe(DelegateExecution execution, CaseFile file, EntersAt step) {
        CaseVariables.APPLICANT_NAME.set(
                execution, people.applicant(file.number()).name().brief());
        execution.setVariable(CaseVariables.EXECUTOR.name(), file.executor());
        PlacementProcess.FROM_EXAMINATION.set(execution, step == EntersAt.EXAMINATION);
        PlacementProcess.THROUGH_PORTAL.set(execution, false);
        PlacementProcess.ACCEPTED.set(execution, true);
        PlacementProcess.CHILDREN_TO_AGREE.set(
                execution, children.of(file.number()).isEmpty());
        PlacementProcess.PERSON_IDS.set(execution, step == EntersAt.CHECKS ? people.idsOf(file.number()) : List.of());
    }

    private void set(DelegateExecution execution, CaseFile file, Deadline term) {
        terms.set(file.number(), term, "round");
        variables.stream()
                .filter(known -> known.term().equals(term.code()))
                .forEach(known -> execution.setVariables(known.of(term)));
    }
}
