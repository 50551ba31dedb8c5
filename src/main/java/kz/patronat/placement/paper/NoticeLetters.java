package kz.patronat.placement.paper;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.casefile.Findings;
import kz.patronat.deadline.TermRules;
import kz.patronat.document.Draft;
import kz.patronat.document.Facts;
import kz.patronat.document.Folder;
import kz.patronat.document.InvitationFacts;
import kz.patronat.document.NoticeFacts;
import kz.patronat.document.NoticeWithdrawalFacts;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.placement.store.Appointments;
import kz.patronat.placement.store.Appointments.Appointment;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** The notice of annex 1 for the portal, the invitation for the office, and the letter that takes either back. */
@Component
public class NoticeLetters {

    private final Letterhead letterhead;
    private final Decisions decisions;
    private final Findings findings;
    private final TermRules terms;
    private final Appointments appointments;
    private final Papers papers;
    private final Texts texts;

    NoticeLetters(
            Letterhead letterhead,
            Decisions decisions,
            Findings findings,
            TermRules terms,
            Appointments appointments,
            Papers papers,
            Texts texts) {
        this.letterhead = letterhead;
        this.decisions = decisions;
        this.findings = findings;
        this.terms = terms;
        this.appointments = appointments;
        this.papers = papers;
        this.texts = texts;
    }

    public static PaperKind kind(CaseFile file) {
        return file.channel() == Channel.PORTAL ? PaperKind.NOTICE : PaperKind.INVITATION;
    }

    public PaperId draw(CaseFile file) {
        var decided = decided(file);
        var appointment = appointments.find(file.number()).orElseThrow();
        return papers.draw(new Draft(
                Folder.of(file), RefusalLetters.owner(decided), file.language(), facts(file, decided, appointment)));
    }

    /** The notice or invitation of the latest decision. */
    public Paper current(CaseFile file) {
        return current(kind(file), file);
    }

    public Paper currentWithdrawal(CaseFile file) {
        return current(PaperKind.NOTICE_WITHDRAWAL, file);
    }

    private Paper current(PaperKind kind, CaseFile file) {
        return papers.current(kind, RefusalLetters.owner(decided(file)))
                .orElseThrow(() -> new IllegalStateException("no " + kind + " in " + file.number()));
    }

    public PaperId drawWithdrawal(CaseFile file) {
        var notice = current(file);
        var facts = new NoticeWithdrawalFacts(
                letterhead.recipient(file),
                file.number(),
                notice.number(),
                notice.dated(),
                texts.in(file.language(), withdrawalReason(file)),
                letterhead.appeal(),
                letterhead.signer(file));
        return papers.draw(new Draft(Folder.of(file), notice.owner(), file.language(), facts));
    }

    private String withdrawalReason(CaseFile file) {
        return findings.haveImpediment(file.number())
                ? "placement.withdrawal-reason.impediment"
                : "placement.withdrawal-reason.not-clear";
    }

    private Facts facts(CaseFile file, Decision decided, Appointment appointment) {
        var named = letterhead.named(file, decided, Outcome.CONTRACT);
        var at = Letterhead.local(appointment.at());
        if (file.channel() == Channel.OFFICE) {
            return new InvitationFacts(
                    letterhead.recipient(file),
                    file.number(),
                    letterhead.submittedOn(file),
                    named,
                    at,
                    letterhead.signer(file));
        }
        var applicant = letterhead.applicant(file);
        return new NoticeFacts(
                applicant.name(),
                applicant.iin(),
                applicant.birthDate(),
                file.number(),
                letterhead.submittedOn(file),
                named,
                terms.rule("sign-contract", letterhead.today()).length(),
                at,
                letterhead.signer(file));
    }

    private Decision decided(CaseFile file) {
        return decisions
                .latest(file.number(), Stage.DECIDED)
                .orElseThrow(() -> new IllegalStateException("no decision in " + file.number()));
    }
}
