package kz.patronat.placement;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.deadline.Deadline;
import org.springframework.stereotype.Component;

/**
 * The dates of a case that follow from its registration, by the name of the process variable that carries them (clause
 * C4). A changed calendar changes all of them alike.
 */
@Component
public class CaseDates {

    private static final int FIRST_WARNING = 10;
    private static final int SECOND_WARNING = 5;
    private static final int LAST_WARNING = 1;

    private final Timetable timetable;

    CaseDates(Timetable timetable) {
        this.timetable = timetable;
    }

    public Map<String, Instant> of(CaseFile file) {
        var term = timetable.term(file, "decision");
        var completeness = timetable.term(file, "completeness");
        var proposal = timetable.term(file, "proposal");
        var dates = new TreeMap<String, Instant>();
        dates.put("dueAt", term.dueAt());
        dates.put("breachAt", term.breachAt());
        dates.put("warn10At", warning(term, FIRST_WARNING));
        dates.put("warn5At", warning(term, SECOND_WARNING));
        dates.put("warn1At", warning(term, LAST_WARNING));
        dates.put("completenessDueAt", completeness.dueAt());
        dates.put("resolutionDueAt", resolution(file, completeness).dueAt());
        dates.put("proposalDueAt", proposal.dueAt());
        dates.put("answerDueAt", timetable.closing(file, timetable.plusWorkingDays(proposal.dueDate(), 1)));
        dates.put("decisionDueAt", timetable.closing(file, timetable.minusWorkingDays(term.dueDate(), 1)));
        return dates;
    }

    /** A portal application reaches the head when its completeness has been checked. */
    private Deadline resolution(CaseFile file, Deadline completeness) {
        return file.channel() == Channel.PORTAL
                ? timetable.following(file, "resolution", completeness.dueDate())
                : timetable.term(file, "resolution");
    }

    private static Instant warning(Deadline term, int daysLeft) {
        return term.warnings().stream()
                .filter(warning -> warning.daysLeft() == daysLeft)
                .map(Deadline.Warning::at)
                .findFirst()
                .orElseGet(term::breachAt);
    }
}
