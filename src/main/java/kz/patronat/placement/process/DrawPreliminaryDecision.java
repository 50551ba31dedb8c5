package kz.patronat.placement.process;

import java.time.Clock;
import java.time.LocalDate;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.PlacementRules;
import kz.patronat.placement.Timetable;
import kz.patronat.placement.paper.RefusalLetters;
import kz.patronat.placement.store.Hearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Appoints the hearing and lays out the preliminary decision for signature (APPC art. 73). */
@Component
class DrawPreliminaryDecision implements ExecutionListener {

    private final CaseFiles caseFiles;
    private final Decisions decisions;
    private final Hearings hearings;
    private final RefusalLetters letters;
    private final Timetable timetable;
    private final PlacementRules rules;
    private final Clock clock;

    DrawPreliminaryDecision(
            CaseFiles caseFiles,
            Decisions decisions,
            Hearings hearings,
            RefusalLetters letters,
            Timetable timetable,
            PlacementRules rules,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.hearings = hearings;
        this.letters = letters;
        this.timetable = timetable;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var intended = decisions.latest(file.number(), Stage.REFUSAL_INTENDED).orElseThrow();
        var at = Timetable.at(hearingDay(file), rules.hearingTime());
        hearings.appoint(file.number(), intended.id(), at);
        letters.drawPreliminaryDecision(file, intended, at);
    }

    /** As early as the law allows if the paper is delivered within the days held in reserve. */
    private LocalDate hearingDay(CaseFile file) {
        var delivered = timetable.plusWorkingDays(Zone.day(clock.instant()), rules.hearingReserveDays());
        return timetable.following(file, "preliminary-decision", delivered).dueDate();
    }
}
