package kz.patronat.placement;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.deadline.Deadline;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/** The terms of a case that follow from its registration (clause C4); all of them stand in {@code terms.dmn}. */
@Component
public class CaseDates {

    private final Timetable timetable;
    private final Clock clock;

    CaseDates(Timetable timetable, Clock clock) {
        this.timetable = timetable;
        this.clock = clock;
    }

    /** The legal term first, then those inside it. */
    public List<Deadline> of(CaseFile file) {
        var completeness = timetable.term(file, "completeness");
        return Stream.of(
                        Stream.of(timetable.term(file, "decision")),
                        file.channel() == Channel.PORTAL ? Stream.of(completeness) : Stream.<Deadline>of(),
                        Stream.of(
                                resolution(file, completeness),
                                timetable.term(file, "proposal"),
                                timetable.term(file, "proposal-answer"),
                                timetable.term(file, "decision-ready")))
                .flatMap(terms -> terms)
                .toList();
    }

    /** The same terms for a round that begins today; nothing has to be accepted any more. */
    public List<Deadline> newRound(CaseFile file) {
        var today = Zone.day(clock.instant());
        return Stream.of("decision", "resolution", "proposal", "proposal-answer", "decision-ready")
                .map(code -> timetable.following(file, code, today))
                .toList();
    }

    /** A portal application reaches the head when its completeness has been checked. */
    private Deadline resolution(CaseFile file, Deadline completeness) {
        return file.channel() == Channel.PORTAL
                ? timetable.following(file, "resolution", completeness.dueDate())
                : timetable.term(file, "resolution");
    }
}
