package kz.patronat.casefile;

import kz.patronat.deadline.Deadline;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.numbering.NumberKind;
import kz.patronat.numbering.Numbers;
import kz.patronat.provider.Providers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers applications, the same for both ways in (clauses C2, C4): number, effective date, term with its
 * explanation, and the case file with people, consents, children and documents.
 */
@Component
public class Registrations {

    /** Code of the term of the service in {@code terms.dmn}. */
    public static final String TERM = "decision";

    private final Providers providers;
    private final Deadlines deadlines;
    private final Numbers numbers;
    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final ApplicationContents contents;
    private final Acts acts;
    private final CaseJournal journal;

    Registrations(
            Providers providers,
            Deadlines deadlines,
            Numbers numbers,
            CaseFiles caseFiles,
            CaseTerms terms,
            ApplicationContents contents,
            Acts acts,
            CaseJournal journal) {
        this.providers = providers;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.contents = contents;
        this.acts = acts;
        this.journal = journal;
    }

    /**
     * Writes the case file. An application whose origin was registered before keeps its registration.
     *
     * @throws kz.patronat.kernel.RejectedInput when the calendar does not know the year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Registration register(Application application) {
        var provider = providers.get(application.provider());
        var deadline = deadlines.term(
                TERM,
                application.channel().name(),
                application.submittedAt(),
                new WorkingHours(provider.opens(), provider.closes()));
        var number = new CaseNumber(numbers.draw(
                application.provider(),
                NumberKind.CASE,
                deadline.effectiveDate().getYear(),
                application.origin()));
        return open(number, application, deadline)
                ? new Registration(number, true, write(number, application, deadline))
                : new Registration(number, false, terms.current(number, TERM).orElseThrow());
    }

    private boolean open(CaseNumber number, Application application, Deadline deadline) {
        return caseFiles.open(new CaseFile(
                number,
                application.provider(),
                application.channel(),
                application.language(),
                application.submittedAt(),
                deadline.effectiveDate(),
                application.isMarried(),
                CaseStatus.ACCEPTED,
                null,
                null));
    }

    private CaseTerm write(CaseNumber number, Application application, Deadline deadline) {
        var term = terms.begin(number, deadline, "casefile.term.registered");
        contents.write(number, application);
        journal.write(number, application.registrar(), "casefile.journal.registered", number);
        if (application.registrar() != null) {
            acts.record(number, Act.REGISTERED, "", application.registrar());
        }
        return term;
    }
}
