package kz.patronat.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.patronat.complaint.Complaint.Status;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.complaint.store.Complaints;
import org.springframework.stereotype.Component;

/** What the person sees of a complaint, step by step with the moment of each (clause C20). */
@Component
public class ComplaintStatuses {

    private final Complaints complaints;
    private final ComplaintTerms terms;

    ComplaintStatuses(Complaints complaints, ComplaintTerms terms) {
        this.complaints = complaints;
        this.terms = terms;
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
        return complaints
                .find(number)
                .map(complaint -> new Standing(complaint, terms.current(number), reached(complaint)));
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
