package kz.patronat.contract.process;

import java.time.Clock;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.People;
import kz.patronat.document.Issue;
import kz.patronat.document.Issue.Way;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers and issues the signed contract: the applicant took a copy when signing. */
@Component
class IssueContractDelegate implements JavaDelegate {

    private final Clock clock;
    private final Children children;
    private final People people;
    private final Papers papers;
    private final Notices notices;
    private final CaseJournal journal;

    IssueContractDelegate(
            Clock clock, Children children, People people, Papers papers, Notices notices, CaseJournal journal) {
        this.clock = clock;
        this.children = children;
        this.people = people;
        this.papers = papers;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        var child = ContractProcess.childOf(execution);
        var paper = papers.current(PaperKind.CONTRACT, child.toString()).orElseThrow();
        var recordedBy = paper.signings().get(0).recordedBy();
        papers.issue(
                paper.id(),
                new Issue(Way.HAND, people.applicant(number).name().full(), true, null, clock.instant(), recordedBy));
        children.decide(child, Outcome.CONTRACT, null);
        notices.tell(number, Recipient.applicant(), "contract.notice.concluded", paper.number(), paper.number());
        journal.write(number, recordedBy, "contract.concluded", paper.number());
    }
}
