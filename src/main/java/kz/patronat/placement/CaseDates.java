package kz.patronat.placement;

import java.util.List;
import java.util.stream.Stream;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.deadline.Deadline;
import org.springframework.stereotype.Component;

/** The terms of a case that follow from its registration (clause C4); all of them stand in {@code terms.dmn}. */
@Component
public class CaseDates {

    private final Timetable timetable;

    CaseDates(Timetable timetable) {
        this.timetable = timetable;
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

    /** A portal application reaches the head when its completeness has been checked. */
    private Deadline resolution(CaseFile file, Deadline completeness) {
        return file.channel() == Channel.PORTAL
                ? timetable.following(file, "resolution", completeness.dueDate())
                : timetable.term(file, "resolution");
    }
}
