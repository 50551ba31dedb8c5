package kz.patronat.complaint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.access.Role;
import kz.patronat.access.SeparationOfDuties;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.casefile.Act;
import org.springframework.stereotype.Component;

/** Who at the provider may judge a complaint: nobody who had a hand in what it is about (clause C17; APPC art. 97). */
@Component
public class Judges {

    private final StaffDirectory staff;
    private final SeparationOfDuties duties;

    Judges(StaffDirectory staff, SeparationOfDuties duties) {
        this.staff = staff;
        this.duties = duties;
    }

    /** The head, else the deputy; nobody when both are involved. */
    public Optional<StaffMember> signer(Complaint complaint) {
        return Stream.of(Role.HEAD, Role.DEPUTY_HEAD)
                .flatMap(role -> staff.in(role, complaint.provider()).stream())
                .filter(person -> isFree(complaint, Act.SIGNED_ANSWER, person))
                .findFirst();
    }

    /** Those who may be named to review it; who signs may review it too, for a small provider has few people. */
    public List<StaffMember> reviewers(Complaint complaint) {
        return Stream.of(Role.SPECIALIST, Role.DEPUTY_HEAD, Role.HEAD)
                .flatMap(role -> staff.in(role, complaint.provider()).stream())
                .filter(person -> isFree(complaint, Act.REVIEWED_COMPLAINT, person))
                .distinct()
                .toList();
    }

    /** Those at the akimat who may sign. */
    public List<StaffMember> signersAtAkimat(Complaint complaint) {
        return staff.in(Role.AKIMAT, complaint.provider()).stream()
                .filter(person -> isFree(complaint, Act.SIGNED_ANSWER, person))
                .toList();
    }

    private boolean isFree(Complaint complaint, Act act, StaffMember person) {
        return duties.bars(complaint.numbers(), act, person.userId()).isEmpty();
    }
}
