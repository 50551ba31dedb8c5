package kz.patronat.cabinet;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.patronat.access.Fact;
import kz.patronat.access.OwnReason;
import kz.patronat.access.ReadingLog;
import kz.patronat.cabinet.store.RequestTable;
import kz.patronat.cabinet.store.StatusChanges;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Registrations;
import kz.patronat.document.Content;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.provider.Providers;
import kz.patronat.registry.AskedRegistries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases as their applicants see them; of another person's case nobody learns that there is one. */
@Component
public class CabinetCases {

    /** A complaint may be another person's. */
    private static final Set<PaperKind> OF_COMPLAINTS = EnumSet.of(
            PaperKind.COMPLAINT_TICKET,
            PaperKind.COMPLAINT_ANSWER,
            PaperKind.COMPLAINT_EXTENSION,
            PaperKind.COMPLAINT_FORWARDING);

    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final People people;
    private final Providers providers;
    private final StatusChanges changes;
    private final List<Awaiting> awaiting;
    private final Papers papers;
    private final AskedRegistries registries;
    private final RequestTable requests;
    private final ReadingLog readings;

    CabinetCases(
            CaseFiles caseFiles,
            CaseTerms terms,
            People people,
            Providers providers,
            StatusChanges changes,
            List<Awaiting> awaiting,
            Papers papers,
            AskedRegistries registries,
            RequestTable requests,
            ReadingLog readings) {
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.people = people;
        this.providers = providers;
        this.changes = changes;
        this.awaiting = awaiting;
        this.papers = papers;
        this.registries = registries;
        this.requests = requests;
        this.readings = readings;
    }

    public Optional<CabinetCase> find(Iin applicant, CaseNumber number) {
        return caseFiles.findOf(applicant, number).flatMap(this::shown);
    }

    /** Whether there is such a case, without all that is known of it. */
    public Optional<CaseFile> own(Iin applicant, CaseNumber number) {
        return caseFiles
                .findOf(applicant, number)
                .filter(file -> terms.current(number, Registrations.TERM).isPresent());
    }

    /** The person's cases, newest first; one that is being opened at this moment has no term and is not among them. */
    public List<CabinetCase> all(Iin applicant, int atMost) {
        return caseFiles.ofApplicant(applicant, atMost).stream()
                .flatMap(file -> shown(file).stream())
                .toList();
    }

    private Optional<CabinetCase> shown(CaseFile file) {
        var number = file.number();
        return terms.current(number, Registrations.TERM)
                .map(term -> new CabinetCase(
                        file,
                        providers.get(file.provider()),
                        term,
                        changes.of(number.value()),
                        file.endedAt() == null ? expected(file) : List.of(),
                        handedOut(file),
                        registries.about(people.applicant(number).id()),
                        requests.of(number)));
    }

    private List<Expectation> expected(CaseFile file) {
        return awaiting.stream()
                .flatMap(each -> each.of(file))
                .sorted(Comparator.comparing(Expectation::act))
                .toList();
    }

    private List<Paper> handedOut(CaseFile file) {
        return papers.in(Folder.of(file)).stream()
                .filter(paper -> !OF_COMPLAINTS.contains(paper.kind()))
                .filter(paper -> !paper.issues().isEmpty() || isReceiptOfPortal(file, paper))
                .toList();
    }

    private static boolean isReceiptOfPortal(CaseFile file, Paper paper) {
        return paper.kind() == PaperKind.RECEIPT && file.channel() == Channel.PORTAL;
    }

    /**
     * The PDF of a paper that lies in the cabinet; the reading is recorded.
     *
     * @param reader the machine that fetches it for the applicant
     */
    @Transactional
    public Optional<Content> open(Iin applicant, CaseNumber number, PaperId id, Language language, String reader) {
        return caseFiles
                .findOf(applicant, number)
                .filter(file -> handedOut(file).stream()
                        .anyMatch(paper -> paper.id().equals(id) && CabinetCase.isInCabinet(paper)))
                .flatMap(file -> papers.open(Folder.of(file), id, language))
                .map(content -> {
                    readings.record(number.value(), reader, Fact.paper(id), OwnReason.CABINET);
                    return content;
                });
    }
}
