package kz.patronat.notification;

import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.CaseNumber;

/** Knows the people who are told of what has a number and is no case, such as a complaint. */
public interface Correspondents {

    /** Whom the matter of this number concerns; empty when it is none of these. */
    Optional<Addressee> find(String number);

    /** Numbers of what was filed about the case. */
    List<String> about(CaseNumber number);

    /**
     * Writes what an official did with a notice into the journal of the matter.
     *
     * @param what such as {@code again.SMS} or {@code posted}
     * @param detail where it was sent, or the track number
     */
    void note(String number, String userId, String what, String detail);
}
