package kz.patronat.cabinet;

import java.util.List;
import java.util.Optional;
import kz.patronat.access.Fact;
import kz.patronat.access.OwnReason;
import kz.patronat.access.ReadingLog;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintStatuses;
import kz.patronat.complaint.ComplaintStatuses.Standing;
import kz.patronat.document.Content;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.Papers;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The complaints as those who sent them see them (clause C20); of another person's nobody learns that there is one. */
@Component
public class CabinetComplaints {

    private static final int SHOWN = 200;

    private final ComplaintStatuses statuses;
    private final AwaitedByModels awaited;
    private final Papers papers;
    private final ReadingLog readings;

    CabinetComplaints(ComplaintStatuses statuses, AwaitedByModels awaited, Papers papers, ReadingLog readings) {
        this.statuses = statuses;
        this.awaited = awaited;
        this.papers = papers;
        this.readings = readings;
    }

    /** Newest first. */
    public List<Standing> all(Iin person) {
        return statuses.sentBy(person, SHOWN);
    }

    public Optional<Standing> find(Iin person, String number) {
        return statuses.of(number).filter(standing -> standing.complaint().isSentBy(person));
    }

    /** What is expected now of whoever sent it (clause C18). */
    public List<Expectation> expected(Complaint complaint) {
        return complaint.isOpen() ? awaited.under(complaint.number()).toList() : List.of();
    }

    /** What was handed out about it, by whatever way, and the ticket. */
    public List<Paper> papers(Complaint complaint) {
        return statuses.papers(complaint).stream()
                .filter(paper -> !paper.issues().isEmpty() || CabinetCase.isInCabinet(paper))
                .toList();
    }

    /** The PDF of a paper that lies in the cabinet; the reading is recorded. */
    @Transactional
    public Optional<Content> open(Iin person, String number, PaperId id, Language language, String reader) {
        return find(person, number)
                .map(Standing::complaint)
                .flatMap(complaint -> papers(complaint).stream()
                        .filter(paper -> paper.id().equals(id) && CabinetCase.isInCabinet(paper))
                        .findFirst()
                        .flatMap(paper -> papers.open(complaint.folder(), id, language))
                        .map(content -> {
                            readings.record(number, reader, Fact.paper(id), OwnReason.CABINET);
                            return content;
                        }));
    }
}
