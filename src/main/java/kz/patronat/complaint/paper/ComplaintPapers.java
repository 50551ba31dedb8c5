package kz.patronat.complaint.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintDates;
import kz.patronat.complaint.ComplaintTerm;
import kz.patronat.complaint.Letter;
import kz.patronat.deadline.TermRules;
import kz.patronat.document.AnsweringBody;
import kz.patronat.document.Appeal;
import kz.patronat.document.ComplaintAnswerFacts;
import kz.patronat.document.ComplaintNoticeFacts;
import kz.patronat.document.ComplaintNoticeFacts.Event;
import kz.patronat.document.ComplaintTicketFacts;
import kz.patronat.document.Draft;
import kz.patronat.document.Facts;
import kz.patronat.document.Official;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.document.Recipient;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what a complaint brings forth: ticket, answer, notices. */
@Component
public class ComplaintPapers {

    private final Papers papers;
    private final ComplaintDates dates;
    private final StaffDirectory staff;
    private final TermRules rules;

    ComplaintPapers(Papers papers, ComplaintDates dates, StaffDirectory staff, TermRules rules) {
        this.papers = papers;
        this.dates = dates;
        this.staff = staff;
        this.rules = rules;
    }

    /** @param mendBy until when defects may be mended; null when there are none */
    public void drawTicket(Complaint complaint, ComplaintTerm term, @Nullable LocalDate mendBy) {
        var filing = complaint.filing();
        draw(
                complaint,
                complaint.number(),
                new ComplaintTicketFacts(
                        filing.complainant().name(),
                        complaint.number(),
                        LocalDateTime.ofInstant(filing.receivedAt(), Zone.ALMATY),
                        complaint.registeredOn(),
                        dates.both("complaint.way." + filing.way()),
                        dates.both("complaint.addressee." + filing.addressee()),
                        complaint.caseNumber(),
                        filing.acceptedBy() == null ? null : official(filing.acceptedBy()),
                        term.dueDate(),
                        term.explanation(),
                        complaint.defects().stream()
                                .map(defect -> dates.both("complaint.defect." + defect))
                                .toList(),
                        mendBy,
                        complaint.answering(),
                        qualityDays(complaint.registeredOn())));
    }

    /** @param signer user id of whoever is to sign it */
    public void drawAnswer(Complaint complaint, Letter letter, String signer, LocalDate today) {
        draw(
                complaint,
                letter.id().toString(),
                new ComplaintAnswerFacts(
                        recipient(complaint),
                        complaint.number(),
                        complaint.registeredOn(),
                        complaint.caseNumber(),
                        dates.both("complaint.outcome." + letter.outcome()),
                        Objects.requireNonNull(letter.ground(), "an answer has a ground"),
                        Objects.requireNonNull(letter.facts(), "an answer has facts"),
                        letter.reasons(),
                        letter.step() == null ? null : dates.both("complaint.order." + letter.step()),
                        new Appeal(
                                rules.rule("appeal", today).length(),
                                rules.rule("complaint", today).length(),
                                qualityDays(today)),
                        complaint.answering(),
                        official(signer)));
    }

    /** The notice of a longer term, signed like an answer. */
    public void drawExtension(
            Complaint complaint, ComplaintTerm extended, Letter letter, String signer, LocalDate today) {
        var reason = new Bilingual(letter.reasons(), letter.reasons());
        draw(
                complaint,
                letter.id().toString(),
                notice(complaint, Event.EXTENDED, reason, extended, today, official(signer)));
    }

    /** The word that the complaint went to the akimat. */
    public void drawForwarding(Complaint complaint, ComplaintTerm term, String reason, LocalDate today) {
        draw(
                complaint,
                complaint.number(),
                notice(complaint, Event.FORWARDED, dates.both("complaint.forwarding." + reason), term, today, null));
    }

    /** Whether the letter as it lies there names this person as its signer. */
    public boolean names(Letter letter, String userId) {
        return papers.names(letter(letter).id(), official(userId));
    }

    public Paper letter(Letter letter) {
        var kind = letter.kind() == Letter.Kind.ANSWER ? PaperKind.COMPLAINT_ANSWER : PaperKind.COMPLAINT_EXTENSION;
        return papers.current(kind, letter.id().toString())
                .orElseThrow(() -> new IllegalStateException("no " + kind + " of " + letter.complaint()));
    }

    public Paper current(PaperKind kind, Complaint complaint) {
        return papers.current(kind, complaint.number())
                .orElseThrow(() -> new IllegalStateException("no " + kind + " of " + complaint.number()));
    }

    private void draw(Complaint complaint, String owner, Facts facts) {
        papers.draw(new Draft(complaint.folder(), owner, complaint.filing().language(), facts));
    }

    private ComplaintNoticeFacts notice(
            Complaint complaint,
            Event event,
            Bilingual reason,
            ComplaintTerm term,
            LocalDate today,
            @Nullable Official signer) {
        return new ComplaintNoticeFacts(
                recipient(complaint),
                complaint.number(),
                complaint.registeredOn(),
                event,
                today,
                reason,
                term.dueDate(),
                term.explanation(),
                // The provider itself says that it has sent the complaint on.
                event == Event.FORWARDED ? AnsweringBody.PROVIDER : complaint.answering(),
                signer);
    }

    private static Recipient recipient(Complaint complaint) {
        var person = complaint.filing().complainant();
        return new Recipient(person.name(), person.address());
    }

    private int qualityDays(LocalDate on) {
        return rules.rule("quality-review", on).length();
    }

    private Official official(String userId) {
        var role = staff.find(userId).stream()
                .flatMap(member -> member.roles().stream())
                .sorted()
                .map(Role::id)
                .findFirst()
                .orElse(Role.HEAD.id());
        return new Official(staff.name(userId), role);
    }
}
