package kz.patronat.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.patronat.casefile.CaseJournal.Entry;
import kz.patronat.complaint.store.Additions;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Letters;
import kz.patronat.document.Paper;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import org.springframework.stereotype.Component;

/** All that is kept of a complaint, for whoever reads it afterwards. */
@Component
public class ComplaintDossiers {

    private final Complaints complaints;
    private final ComplaintStatuses statuses;
    private final ComplaintJournal journal;
    private final ComplaintTerms terms;
    private final Letters letters;
    private final Additions additions;

    ComplaintDossiers(
            Complaints complaints,
            ComplaintStatuses statuses,
            ComplaintJournal journal,
            ComplaintTerms terms,
            Letters letters,
            Additions additions) {
        this.complaints = complaints;
        this.statuses = statuses;
        this.journal = journal;
        this.terms = terms;
        this.letters = letters;
        this.additions = additions;
    }

    public Optional<Complaint> find(String number) {
        return complaints.find(number);
    }

    /** The complaints about the case, in the order in which they came. */
    public List<Complaint> about(CaseNumber number) {
        return complaints.of(number);
    }

    /** Complaints at these providers whose number or surname begins so, newest first. */
    public List<Complaint> beginning(String words, Collection<ProviderId> providers, int atMost) {
        return complaints.beginning(words, providers, atMost);
    }

    /** What happened to it, in order. */
    public List<Entry> journal(Complaint complaint) {
        return journal.of(complaint.number());
    }

    /** Every term ever computed, oldest first. */
    public List<ComplaintTerm> terms(Complaint complaint) {
        return terms.history(complaint.number());
    }

    /** Everything that was drafted to be signed, oldest first. */
    public List<Letter> letters(Complaint complaint) {
        return letters.of(complaint.number());
    }

    /** What the person added, oldest first. */
    public List<Added> additions(Complaint complaint) {
        return additions.of(complaint.number());
    }

    /** Every paper about it. */
    public List<Paper> papers(Complaint complaint) {
        return statuses.papers(complaint);
    }
}
