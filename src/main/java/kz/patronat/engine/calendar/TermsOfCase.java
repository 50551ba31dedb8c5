package kz.patronat.engine.calendar;

import java.util.ArrayList;
import java.util.List;
import kz.patronat.calendar.CalendarYears;
import kz.patronat.calendar.YearEntry;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseTerm;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.deadline.Deadline;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.Line;
import kz.patronat.deadline.TermRules;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.provider.Providers;
import org.springframework.stereotype.Component;

/** Counts the running terms of a case anew and writes old, new and why into the case file. */
@Component
class TermsOfCase {

    private static final String TERM_OF_SERVICE = "decision";

    private final CaseFiles files;
    private final CaseTerms terms;
    private final CaseJournal journal;
    private final Providers providers;
    private final Deadlines deadlines;
    private final TermRules rules;
    private final CalendarYears years;
    private final Notices notices;

    TermsOfCase(
            CaseFiles files,
            CaseTerms terms,
            CaseJournal journal,
            Providers providers,
            Deadlines deadlines,
            TermRules rules,
            CalendarYears years,
            Notices notices) {
        this.files = files;
        this.terms = terms;
        this.journal = journal;
        this.providers = providers;
        this.deadlines = deadlines;
        this.rules = rules;
        this.years = years;
        this.notices = notices;
    }

    /** The terms that have another last day now; what did not change is left as it is. */
    List<MovedTerm> move(CaseNumber number, ChangeOfCase change) {
        var file = files.get(number);
        if (file.endedAt() != null) {
            return List.of();
        }
        var entry = years.entry(change.year(), change.version()).orElseThrow();
        var provider = providers.get(file.provider());
        var hours = new WorkingHours(provider.opens(), provider.closes());
        var moved = new ArrayList<MovedTerm>();
        for (var term : terms.running(number)) {
            var anew = anew(term, file, hours, entry);
            if (!anew.dueDate().equals(term.dueDate())) {
                keep(file, term, anew, entry);
                tell(term, anew, change, entry);
                moved.add(new MovedTerm(
                        term.dueDate()
                                .atTime(hours.closes())
                                .atZone(Zone.ALMATY)
                                .toInstant(),
                        term.dueDate().plusDays(1).atStartOfDay(Zone.ALMATY).toInstant(),
                        anew));
            } else if (anew.provisional() != term.provisional()) {
                keep(file, term, anew, entry);
            }
        }
        return moved;
    }

    private Deadline anew(CaseTerm term, CaseFile file, WorkingHours hours, YearEntry entry) {
        var because = new Line("calendar.changed", List.of(entry.year().year(), entry.source()));
        return deadlines.anew(term.code(), file.channel().name(), term.effectiveDate(), hours, because);
    }

    private void keep(CaseFile file, CaseTerm old, Deadline anew, YearEntry entry) {
        terms.set(file.number(), anew, "calendar");
        var name = rules.rule(old.code(), file.channel().name(), old.effectiveDate())
                .name();
        journal.write(
                file.number(),
                entry.enteredBy(),
                old.dueDate().equals(anew.dueDate()) ? "calendar.term-same" : "calendar.term-moved",
                name.kk() + " / " + name.ru(),
                Written.day(old.dueDate()),
                Written.day(anew.dueDate()),
                entry.source());
    }

    /** The applicant waits for the last day of the service only; the other terms are the provider's own. */
    private void tell(CaseTerm old, Deadline anew, ChangeOfCase change, YearEntry entry) {
        if (old.code().equals(TERM_OF_SERVICE)) {
            notices.tell(
                    old.caseNumber(),
                    Recipient.applicant(),
                    "calendar.notice.term-moved",
                    change.year() + "/" + change.version(),
                    old.caseNumber(),
                    Written.day(old.dueDate()),
                    Written.day(anew.dueDate()),
                    entry.source());
        }
    }
}
