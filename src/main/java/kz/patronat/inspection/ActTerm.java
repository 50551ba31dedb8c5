package kz.patronat.inspection;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.patronat.access.Role;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseTerm;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.springframework.stereotype.Component;

/** The term within which the act is approved (clause C12; its length is configuration). */
@Component
public class ActTerm {

    /** Code of the term. */
    public static final String CODE = "housing-act";

    private static final Recipient HEAD = Recipient.role(Role.HEAD.id());

    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final CaseJournal journal;
    private final Notices notices;
    private final Clock clock;

    ActTerm(CaseFiles caseFiles, CaseTerms terms, CaseJournal journal, Notices notices, Clock clock) {
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** Tells the executor and the head how many days are left; nobody when the act has been approved meanwhile. */
    public void warn(CaseNumber number) {
        owed(number).ifPresent(term -> {
            var left = ChronoUnit.DAYS.between(Zone.day(clock.instant()), term.dueDate());
            var executor = caseFiles.get(number).executor();
            if (executor != null) {
                warn(Recipient.official(executor), term, left);
            }
            warn(HEAD, term, left);
        });
    }

    private void warn(Recipient recipient, CaseTerm term, long left) {
        notices.tell(
                term.caseNumber(),
                recipient,
                "inspection.notice.days-left",
                term.dueDate() + "/" + left,
                term.caseNumber(),
                left,
                Written.day(term.dueDate()));
    }

    /** Records once that the term has passed and tells the head; nothing when the act has been approved meanwhile. */
    public void breach(CaseNumber number) {
        owed(number).filter(term -> terms.breach(number, CODE)).ifPresent(term -> {
            var last = Written.day(term.dueDate());
            journal.write(number, null, "inspection.journal.breach", last);
            notices.tell(
                    number, HEAD, "inspection.notice.breach", term.dueDate().toString(), number, last);
        });
    }

    private Optional<CaseTerm> owed(CaseNumber number) {
        return terms.current(number, CODE).filter(term -> term.metAt() == null);
    }
}
