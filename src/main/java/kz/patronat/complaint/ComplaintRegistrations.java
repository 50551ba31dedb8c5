package kz.patronat.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.Filing.Subject;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.deadline.Deadline;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import kz.patronat.numbering.NumberKind;
import kz.patronat.numbering.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers complaints, the same for every way in (clauses C17–C19; APPC art. 64, 94): number, day, term. Nothing that
 * is wrong with a complaint keeps it from being registered.
 */
@Component
public class ComplaintRegistrations {

    private final ComplaintDates dates;
    private final Numbers numbers;
    private final Complaints complaints;
    private final ComplaintTerms terms;
    private final ComplaintJournal journal;
    private final CaseFiles caseFiles;
    private final Decisions decisions;
    private final Suspensions suspensions;
    private final Acts acts;
    private final Clock clock;

    ComplaintRegistrations(
            ComplaintDates dates,
            Numbers numbers,
            Complaints complaints,
            ComplaintTerms terms,
            ComplaintJournal journal,
            CaseFiles caseFiles,
            Decisions decisions,
            Suspensions suspensions,
            Acts acts,
            Clock clock) {
        this.dates = dates;
        this.numbers = numbers;
        this.complaints = complaints;
        this.terms = terms;
        this.journal = journal;
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.suspensions = suspensions;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Writes the complaint; one whose origin was registered before keeps its registration. What an official has taken
     * suspends the decision from now on; what came online waits for its signature to be verified ({@link Suspensions}).
     *
     * @param first number of the complaint of the first level, when there was one
     * @throws kz.patronat.kernel.RejectedInput when the calendar does not know the year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Complaint register(Filing filing, @Nullable String first) {
        var term = dates.registered(filing);
        var number = numbers.draw(
                filing.provider(), NumberKind.COMPLAINT, term.effectiveDate().getYear(), filing.origin());
        return complaints.find(number).orElseGet(() -> write(number, filing, first, term));
    }

    private Complaint write(String number, Filing filing, @Nullable String first, Deadline term) {
        var file = caseOf(filing, first);
        var complaint = new Complaint(
                number,
                filing,
                file.map(CaseFile::number).orElse(null),
                first,
                clock.instant(),
                term.effectiveDate(),
                remarks(filing, file.map(CaseFile::number)),
                null,
                null,
                null,
                null,
                null,
                null);
        complaints.add(complaint);
        terms.set(dates.term(number, term));
        if (filing.matter().official() != null) {
            acts.record(
                    new CaseNumber(number),
                    Act.COMPLAINED_OF,
                    "",
                    filing.matter().official());
        }
        if (filing.level() == Level.FIRST && filing.acceptedBy() != null) {
            acts.record(complaint.matter(), Act.TOOK_COMPLAINT, number, filing.acceptedBy());
        }
        if (filing.way() != Way.PORTAL) {
            suspensions.suspend(complaint);
        }
        journal.write(
                complaint,
                filing.acceptedBy(),
                "complaint.journal.registered." + filing.way(),
                Written.day(term.effectiveDate()),
                Written.day(term.dueDate()));
        return complaint;
    }

    /** The case that it names, else that of the complaint which it follows. */
    private Optional<CaseFile> caseOf(Filing filing, @Nullable String first) {
        return Optional.ofNullable(filing.matter().caseNumber())
                .filter(number -> !number.isBlank())
                .map(number -> new CaseNumber(number.strip()))
                .or(() -> Optional.ofNullable(first).flatMap(complaints::find).map(Complaint::caseNumber))
                .flatMap(caseFiles::find)
                .filter(file -> file.provider().equals(filing.provider()));
    }

    private Set<Remark> remarks(Filing filing, Optional<CaseNumber> number) {
        var found = EnumSet.noneOf(Remark.class);
        if (dates.isLate(filing)) {
            found.add(Remark.LATE);
        }
        if (number.isEmpty() && filing.matter().caseNumber() != null) {
            found.add(Remark.CASE_UNKNOWN);
        }
        if (number.filter(about -> isSecond(filing, about)).isPresent()) {
            found.add(Remark.SECOND);
        }
        return found;
    }

    /** A complaint about the decision of an earlier round is about another act. */
    private boolean isSecond(Filing filing, CaseNumber number) {
        var since = filing.matter().subject() == Subject.DECISION
                ? decided(number).map(Decision::at).orElse(Instant.MIN)
                : Instant.MIN;
        return complaints.of(number).stream()
                .filter(other -> other.filing().level() == filing.level())
                .filter(other ->
                        other.filing().matter().subject() == filing.matter().subject())
                .filter(other -> other.filing()
                        .complainant()
                        .name()
                        .equals(filing.complainant().name()))
                .anyMatch(other -> !other.registeredAt().isBefore(since));
    }

    private Optional<Decision> decided(CaseNumber number) {
        return decisions.latest(number, Stage.DECIDED);
    }
}
