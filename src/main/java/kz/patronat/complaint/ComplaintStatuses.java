package kz.patronat.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.complaint.Complaint.Status;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Letters;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.kernel.Iin;
import org.springframework.stereotype.Component;

/** What the person sees of a complaint, step by step with the moment of each (clause C20). */
@Component
public class ComplaintStatuses {

    private final Complaints complaints;
    private final ComplaintTerms terms;
    private final Letters letters;
    private final Papers papers;

    ComplaintStatuses(Complaints complaints, ComplaintTerms terms, Letters letters, Papers papers) {
        this.complaints = complaints;
        this.terms = terms;
        this.letters = letters;
        this.papers = papers;
    }

    /** A step that has been reached. */
    public record Reached(Status status, Instant at) {}

    /**
     * Where a complaint stands.
     *
     * @param reached every step so far, the present one last
     */
    public record Standing(Complaint complaint, ComplaintTerm term, List<Reached> reached) {}

    public Optional<Complaint> find(String number) {
        return complaints.find(number);
    }

    public Optional<Standing> of(String number) {
        return complaints.find(number).map(this::standing);
    }

    /** Those that the person sent through the portal or the cabinet, newest first. */
    public List<Standing> sentBy(Iin person, int atMost) {
        return complaints.sentBy(person, atMost).stream().map(this::standing).toList();
    }

    /** Every paper about the complaint, handed out or not. */
    public List<Paper> papers(Complaint complaint) {
        var owners = Stream.concat(
                        Stream.of(complaint.number()),
                        letters.of(complaint.number()).stream()
                                .map(letter -> letter.id().toString()))
                .collect(Collectors.toSet());
        return papers.in(complaint.folder()).stream()
                .filter(paper -> owners.contains(paper.owner()))
                .toList();
    }

    private Standing standing(Complaint complaint) {
        return new Standing(complaint, terms.current(complaint.number()), reached(complaint));
    }

    private static List<Reached> reached(Complaint complaint) {
        var steps = new ArrayList<Reached>();
        steps.add(new Reached(Status.DELIVERED, complaint.filing().receivedAt()));
        steps.add(new Reached(Status.REGISTERED, complaint.registeredAt()));
        if (complaint.executedAt() != null) {
            steps.add(new Reached(Status.EXECUTED, complaint.executedAt()));
        }
        var last = complaint.answeredAt() != null ? complaint.answeredAt() : complaint.closedAt();
        if (last != null) {
            steps.add(new Reached(complaint.status(), last));
        }
        return List.copyOf(steps);
    }
}
