package kz.patronat.placement.process;

import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.People;
import kz.patronat.engine.FormInput;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.TermOfService;
import kz.patronat.placement.paper.RefusalLetters;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The refusal leaves the provider: to whom, how, with what proof (clauses C11, C16). */
@Component
class IssueResultForm extends PlacementForm {

    private final RefusalLetters letters;
    private final IssueFields issue;
    private final People people;
    private final TermOfService term;
    private final Notices notices;

    IssueResultForm(
            FormWork work,
            RefusalLetters letters,
            IssueFields issue,
            People people,
            TermOfService term,
            Notices notices) {
        super(work);
        this.letters = letters;
        this.issue = issue;
        this.people = people;
        this.term = term;
        this.notices = notices;
    }

    @Override
    Map<String, ?> known(CaseFile file) {
        return Map.of(
                "issueWay", issue.usualWay(file).name(),
                "issuedOn", today().toString(),
                "recipient", "APPLICANT",
                "recipientName", people.applicant(file.number()).name().full());
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var paper = letters.currentRefusal(file);
        input.find("recipient");
        issue.issue(paper, input, "issueWay", past(input, "issuedOn"), input.text("recipientName"), person(task));
        write(task, "placement.journal.issued", paper.number(), input.text("issueWay"));
        notices.tell(
                file.number(),
                Recipient.applicant(),
                "placement.notice.refused",
                paper.number(),
                paper.number(),
                file.number());
        term.meetIfDone(file);
    }
}
