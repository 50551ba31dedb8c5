package kz.patronat.complaint;

import java.util.List;
import java.util.Optional;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.casefile.People;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.notification.Addressee;
import kz.patronat.notification.Correspondents;
import kz.patronat.notification.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How those who complain are told of it: in the cabinet when they wrote from there, else wherever they are reached. */
@Component
public class Complainants implements Correspondents {

    private final Complaints complaints;
    private final ComplaintJournal journal;
    private final People people;
    private final ChosenChannels channels;

    Complainants(Complaints complaints, ComplaintJournal journal, People people, ChosenChannels channels) {
        this.complaints = complaints;
        this.journal = journal;
        this.people = people;
        this.channels = channels;
    }

    public Reach reach(Complaint complaint) {
        var person = complaint.filing().complainant();
        return new Reach(
                complaint.filing().language(), wanted(complaint), person.phone(), person.email(), person.address());
    }

    /** A complaint on paper does not lie in the cabinet. */
    private @Nullable NoticeChannel wanted(Complaint complaint) {
        var inCabinet = complaint.filing().way() == Way.PORTAL;
        return chosen(complaint)
                .filter(channel -> inCabinet || channel != NoticeChannel.CABINET)
                .orElse(inCabinet ? NoticeChannel.CABINET : null);
    }

    /** What the applicant asked for in the case, when it is the applicant who complains. */
    private Optional<NoticeChannel> chosen(Complaint complaint) {
        var number = complaint.caseNumber();
        return number != null
                        && people.applicant(number)
                                .iin()
                                .equals(complaint.filing().complainant().iin())
                ? channels.of(number)
                : Optional.empty();
    }

    @Override
    public Optional<Addressee> find(String number) {
        return complaints
                .find(number)
                .map(complaint -> new Addressee(
                        complaint.provider(), complaint.filing().complainant().name(), reach(complaint)));
    }

    @Override
    public List<String> about(CaseNumber number) {
        return complaints.of(number).stream().map(Complaint::number).toList();
    }

    @Override
    public void note(String number, String userId, String what, String detail) {
        complaints
                .find(number)
                .ifPresent(complaint -> journal.write(complaint, userId, "complaint.journal.notice." + what, detail));
    }
}
