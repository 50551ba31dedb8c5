package kz.patronat.placement.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.casefile.SubmittedDocuments;
import kz.patronat.document.AcceptanceRefusalFacts;
import kz.patronat.document.AcceptanceRefusalFacts.Defect;
import kz.patronat.document.AcceptanceRefusalFacts.Shortcoming;
import kz.patronat.document.Draft;
import kz.patronat.document.Folder;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.document.ReceiptFacts;
import kz.patronat.document.ReceiptFacts.Attachment;
import kz.patronat.kernel.Bilingual;
import kz.patronat.placement.store.AcceptanceChecks;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The receipt of a portal application (clause C10) and the refusal to accept an incomplete one (clause C7). */
@Component
public class AcceptanceLetters {

    /** Code of the signed request in {@code required-documents.dmn}. */
    private static final String APPLICATION = "APPLICATION";

    private final Letterhead letterhead;
    private final AcceptanceChecks checks;
    private final SignatureCheck signatures;
    private final Texts texts;
    private final CaseTerms terms;
    private final People people;
    private final SubmittedDocuments submitted;
    private final RequiredDocuments required;
    private final Papers papers;

    AcceptanceLetters(
            Letterhead letterhead,
            AcceptanceChecks checks,
            SignatureCheck signatures,
            Texts texts,
            CaseTerms terms,
            People people,
            SubmittedDocuments submitted,
            RequiredDocuments required,
            Papers papers) {
        this.letterhead = letterhead;
        this.checks = checks;
        this.signatures = signatures;
        this.texts = texts;
        this.terms = terms;
        this.people = people;
        this.submitted = submitted;
        this.required = required;
        this.papers = papers;
    }

    /** Draws the receipt unless there is one already, as after a visit to the office. */
    public void drawReceipt(CaseFile file) {
        var owner = file.number().value();
        if (papers.current(PaperKind.RECEIPT, owner).isEmpty()) {
            papers.draw(new Draft(Folder.of(file), owner, file.language(), receipt(file)));
        }
    }

    public void drawRefusal(CaseFile file) {
        var facts = new AcceptanceRefusalFacts(
                letterhead.recipient(file),
                file.number(),
                letterhead.submittedOn(file),
                shortcomings(file),
                letterhead.appeal(),
                letterhead.signer(file));
        papers.draw(new Draft(Folder.of(file), file.number().value(), file.language(), facts));
    }

    private ReceiptFacts receipt(CaseFile file) {
        var term = terms.current(file.number(), "decision").orElseThrow();
        var explanation = new ArrayList<Bilingual>();
        for (var i = 0; i < term.explanationKk().size(); i++) {
            explanation.add(new Bilingual(
                    term.explanationKk().get(i), term.explanationRu().get(i)));
        }
        return new ReceiptFacts(
                file.number(),
                Letterhead.local(file.submittedAt()),
                attachments(file),
                term.dueDate(),
                explanation,
                null,
                letterhead.applicant(file).name(),
                people.of(file.number()).stream()
                        .map(Person::phone)
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    private List<Attachment> attachments(CaseFile file) {
        return submitted.of(file.number()).stream()
                .map(document -> new Attachment(document.name(), 1))
                .toList();
    }

    /** The documents that an application like this one needs, by the rules of its day. */
    public List<RequiredDocument> required(CaseFile file) {
        return required.of(file.channel(), file.married(), letterhead.submittedOn(file));
    }

    private Bilingual name(CaseFile file, String code) {
        return required(file).stream()
                .filter(document -> document.code().equals(code))
                .map(RequiredDocument::name)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no document " + code));
    }

    private @Nullable String whyInvalid(CaseFile file) {
        return signatures
                .refusedFor(file.number().value())
                .map(reason -> texts.in(file.language(), reason.key()))
                .orElse(null);
    }

    private List<Shortcoming> shortcomings(CaseFile file) {
        var check = checks.find(file.number()).orElseThrow();
        var found = new ArrayList<Shortcoming>();
        if (Boolean.FALSE.equals(check.signatureValid())) {
            found.add(new Shortcoming(name(file, APPLICATION), Defect.SIGNATURE_INVALID, whyInvalid(file)));
        }
        for (var missing : check.missing()) {
            found.add(new Shortcoming(name(file, missing), Defect.MISSING, check.remark()));
        }
        return found;
    }
}
