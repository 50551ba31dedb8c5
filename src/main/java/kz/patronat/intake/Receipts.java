package kz.patronat.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseTerm;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Registrations;
import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.casefile.SubmittedDocument;
import kz.patronat.casefile.SubmittedDocuments;
import kz.patronat.document.Draft;
import kz.patronat.document.Folder;
import kz.patronat.document.Issue;
import kz.patronat.document.Official;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.document.ReceiptFacts;
import kz.patronat.document.ReceiptFacts.Attachment;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The receipts handed over at the counter, with their six items (clauses C10, C13). */
@Component
public class Receipts {

    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final People people;
    private final SubmittedDocuments documents;
    private final StaffDirectory staff;
    private final Papers papers;
    private final CaseJournal journal;
    private final Clock clock;

    Receipts(
            CaseFiles caseFiles,
            CaseTerms terms,
            People people,
            SubmittedDocuments documents,
            StaffDirectory staff,
            Papers papers,
            CaseJournal journal,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.people = people;
        this.documents = documents;
        this.staff = staff;
        this.papers = papers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Draws the receipt of a case that has just been registered. */
    public void draw(CaseNumber number, String registrar) {
        var file = caseFiles.get(number);
        papers.draw(new Draft(Folder.of(file), number.value(), file.language(), facts(file, registrar)).by(registrar));
    }

    public Paper of(CaseNumber number) {
        return papers.current(PaperKind.RECEIPT, number.value()).orElseThrow();
    }

    /** The term of the service as the receipt explains it. */
    public CaseTerm term(CaseNumber number) {
        return terms.current(number, Registrations.TERM).orElseThrow();
    }

    /**
     * Writes down that the applicant has the receipt.
     *
     * @param signed whether the applicant signed for it
     */
    public void handOver(CaseNumber number, boolean signed, @Nullable String note, String registrar) {
        var receipt = of(number);
        var applicant = people.applicant(number).name().full();
        papers.issue(receipt.id(), new Issue(Issue.Way.HAND, applicant, true, null, clock.instant(), registrar));
        journal.write(
                number,
                registrar,
                signed ? "intake.journal.receipt-signed" : "intake.journal.receipt-not-signed",
                note == null ? "" : note);
    }

    private ReceiptFacts facts(CaseFile file, String registrar) {
        var term = term(file.number());
        return new ReceiptFacts(
                file.number(),
                LocalDateTime.ofInstant(file.submittedAt(), Zone.ALMATY),
                attachments(documents.of(file.number())),
                term.dueDate(),
                explanation(term),
                new Official(staff.name(registrar), Role.REGISTRAR.id()),
                people.applicant(file.number()).name(),
                people.of(file.number()).stream()
                        .map(Person::phone)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList());
    }

    private static List<Bilingual> explanation(CaseTerm term) {
        return IntStream.range(0, term.explanationKk().size())
                .mapToObj(i -> new Bilingual(
                        term.explanationKk().get(i), term.explanationRu().get(i)))
                .toList();
    }

    /** What was only seen is not attached; documents on one paper are one attachment under both names. */
    static List<Attachment> attachments(List<SubmittedDocument> submitted) {
        var papers = new LinkedHashMap<String, List<Bilingual>>();
        submitted.stream()
                .filter(document -> document.how() != How.SEEN)
                .forEach(document -> papers.computeIfAbsent(
                                document.onePaper() == null ? document.code() : document.onePaper(),
                                paper -> new ArrayList<>())
                        .add(document.name()));
        return papers.values().stream()
                .map(names -> new Attachment(together(names), 1))
                .toList();
    }

    private static Bilingual together(List<Bilingual> names) {
        return new Bilingual(
                String.join("; ", names.stream().map(Bilingual::kk).toList()),
                String.join("; ", names.stream().map(Bilingual::ru).toList()));
    }
}
