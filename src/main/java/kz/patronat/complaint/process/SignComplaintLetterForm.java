package kz.patronat.complaint.process;

import java.util.Map;
import java.util.Objects;
import kz.patronat.access.StaffDirectory;
import kz.patronat.complaint.Complaint;
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
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Signs the answer or the longer term, or sends it back to the reviewer (clause C21; APPC art. 97). */
@Component
class SignComplaintLetterForm extends ComplaintForm {

    private enum Choice {
        SIGN,
        SEND_BACK
    }

    private final Letters letters;
    private final Complaints complaints;
    private final ComplaintPapers drawn;
    private final DrawComplaintLetterDelegate drawing;
    private final Papers papers;
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
            StaffDirectory staff,
            Texts texts) {
        super(forms, work, summary);
        this.letters = letters;
        this.complaints = complaints;
        this.drawn = drawn;
        this.drawing = drawing;
        this.papers = papers;
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
        if (!person.equals(ComplaintProcess.SIGNER.from(task))) {
            ComplaintProcess.SIGNER.set(task, person);
            drawing.draw(complaint.number(), person);
        }
        var paper = drawn.letter(letter);
        var on = input.date("signedOn");
        if (on.isBefore(paper.dated())) {
            throw input.reject("signedOn", "complaint.sign.before-paper");
        }
        papers.sign(paper.id(), new Signing(Signer.OFFICIAL, staff.name(person), on, person));
        letters.sign(letter.id(), person);
    }

    private String summary(Language language, Letter letter) {
        if (letter.kind() == Kind.EXTENSION) {
            return texts.in(language, "complaint.summary.extension", letter.days(), letter.reasons());
        }
        return texts.in(
                language,
                "complaint.summary.answer",
                texts.in(language, "complaint.outcome." + letter.outcome()),
                Objects.requireNonNullElse(letter.ground(), ""),
                Objects.requireNonNullElse(letter.facts(), ""),
                letter.reasons(),
                letter.step() == null ? "—" : texts.in(language, "complaint.step." + letter.step()));
    }
}
