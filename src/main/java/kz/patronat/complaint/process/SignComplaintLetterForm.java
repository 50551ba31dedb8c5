package kz.patronat.complaint.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.patronat.access.StaffDirectory;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.Letter;
import kz.patronat.complaint.Letter.Kind;
import kz.patronat.complaint.paper.ComplaintPapers;
import kz.patronat.complaint.process.ComplaintProcess.Considered;
import kz.patronat.complaint.process.ComplaintProcess.SigningResult;
import kz.patronat.complaint.process.ComplaintProcess.Stage;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Letters;
import kz.patronat.document.Papers;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.document.SigningByHand;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.kernel.Language;
import kz.patronat.signing.OfficialSignatures;
import kz.patronat.signing.PaperToSign;
import kz.patronat.signing.SigningTask;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Signs the answer or the longer term, or sends it back to the reviewer (clause C21; APPC art. 97). */
@Component
class SignComplaintLetterForm extends ComplaintForm implements SigningTask {

    private enum Choice {
        SIGN,
        SEND_BACK
    }

    private final Letters letters;
    private final Complaints complaints;
    private final ComplaintPapers drawn;
    private final DrawComplaintLetterDelegate drawing;
    private final Papers papers;
    private final OfficialSignatures signatures;
    private final SigningByHand byHand;
    private final StaffDirectory staff;
    private final Texts texts;

    SignComplaintLetterForm(
            Forms forms,
            ComplaintWork work,
            ComplaintSummary summary,
            Letters letters,
            Complaints complaints,
            ComplaintPapers drawn,
            DrawComplaintLetterDelegate drawing,
            Papers papers,
            OfficialSignatures signatures,
            SigningByHand byHand,
            StaffDirectory staff,
            Texts texts) {
        super(forms, work, summary);
        this.letters = letters;
        this.complaints = complaints;
        this.drawn = drawn;
        this.drawing = drawing;
        this.papers = papers;
        this.signatures = signatures;
        this.byHand = byHand;
        this.staff = staff;
        this.texts = texts;
    }

    @Override
    Map<String, ?> known(Complaint complaint, DelegateTask task) {
        var letter = letters.latest(complaint.number());
        return Map.of(
                "letterSummary", summary(Language.KK, letter),
                "letterSummaryRu", summary(Language.RU, letter),
                "signedOn", work().today().toString());
    }

    @Override
    public Set<String> definitions() {
        return Set.of("UserTask_SignLetter", "UserTask_SignAtAkimat", "UserTask_SignConclusion");
    }

    /** The letter as this person signs it: whoever else was named in it, it is drawn anew. */
    @Override
    public Optional<PaperToSign> asked(OpenTask task, String userId) {
        var letter = letters.latest(task.key());
        if (userId.equals(task.assignee()) && !drawn.names(letter, userId)) {
            drawing.draw(task.key(), userId);
        }
        return Optional.of(new PaperToSign(drawn.letter(letter).id(), Signer.OFFICIAL));
    }

    @Override
    void take(FormInput input, DelegateTask task, Complaint complaint) {
        var letter = letters.latest(complaint.number());
        if (input.choice("decision", Choice.class) == Choice.SEND_BACK) {
            letters.sendBack(letter.id(), input.text("remarks"));
            work().write(complaint, person(task), "complaint.journal.sent-back");
            Stages.enter(task, complaint.isAtAkimat() ? Stage.AKIMAT : Stage.REVIEW);
            ComplaintProcess.SIGNING_RESULT.set(task, SigningResult.SENT_BACK.name());
            return;
        }
        sign(input, task, complaint, letter);
        if (letter.kind() == Kind.ANSWER) {
            complaints.execute(complaint.number(), Objects.requireNonNull(letter.outcome()));
            ComplaintProcess.SIGNING_RESULT.set(task, SigningResult.ANSWERED.name());
        } else {
            ComplaintProcess.CONSIDERED.set(task, Considered.EXTENDED.name());
            ComplaintProcess.SIGNING_RESULT.set(task, SigningResult.EXTENDED.name());
        }
        work().write(complaint, person(task), "complaint.journal.signed." + letter.kind());
    }

    private void sign(FormInput input, DelegateTask task, Complaint complaint, Letter letter) {
        var person = person(task);
        ComplaintProcess.SIGNER.set(task, person);
        var byHandOn = input.date("signedOn");
        if (!drawn.letter(letter).isSignedElectronically()) {
            signByHand(input, complaint, letter, person, byHandOn);
        }
        letters.sign(letter.id(), person);
    }

    private void signByHand(FormInput input, Complaint complaint, Letter letter, String person, LocalDate on) {
        if (signatures.standing(drawn.letter(letter).id(), Signer.OFFICIAL).isPresent()) {
            throw input.reject("decision", "complaint.sign.waits-for-verifier");
        }
        // What answers the portal lies in the cabinet, as an electronic document.
        if (!byHand.isAllowed(complaint.filing().way() == Way.PORTAL)) {
            throw input.reject("decision", "complaint.sign.key-only");
        }
        if (!drawn.names(letter, person)) {
            drawing.draw(complaint.number(), person);
        }
        var paper = drawn.letter(letter);
        if (on.isBefore(paper.dated())) {
            throw input.reject("signedOn", "complaint.sign.before-paper");
        }
        papers.sign(paper.id(), new Signing(Signer.OFFICIAL, staff.name(person), on, person));
    }

    private String summary(Language language, Letter letter) {
        if (letter.kind() == Kind.EXTENSION) {
            return texts.in(language, "complaint.summary.extension", letter.days(), letter.reasons());
        }
        var answer = texts.in(
                language,
                "complaint.summary.answer",
                texts.in(language, "complaint.outcome." + letter.outcome()),
                Objects.requireNonNullElse(letter.ground(), ""),
                Objects.requireNonNullElse(letter.facts(), ""),
                letter.reasons());
        return letter.step() == null
                ? answer
                : answer + "\n\n"
                        + texts.in(
                                language,
                                "complaint.summary.ordered",
                                texts.in(language, "complaint.step." + letter.step()));
    }
}
