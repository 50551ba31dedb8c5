package kz.patronat.placement.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.PlacementRules;
import kz.patronat.placement.Timetable;
import kz.patronat.placement.paper.RefusalLetters;
import kz.patronat.placement.store.Hearings;
import kz.patronat.placement.store.Hearings.Hearing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The preliminary decision has reached the applicant; from that day the hearing is counted (APPC art. 73). */
@Component
class DeliverPreliminaryDecisionForm extends PlacementForm {

    private final Decisions decisions;
    private final Hearings hearings;
    private final RefusalLetters letters;
    private final IssueFields issue;
    private final Timetable timetable;
    private final PlacementRules rules;
    private final CaseFiles caseFiles;
    private final Notices notices;

    DeliverPreliminaryDecisionForm(
            FormWork work,
            Decisions decisions,
            Hearings hearings,
            RefusalLetters letters,
            IssueFields issue,
            Timetable timetable,
            PlacementRules rules,
            CaseFiles caseFiles,
            Notices notices) {
        super(work);
        this.decisions = decisions;
        this.hearings = hearings;
        this.letters = letters;
        this.issue = issue;
        this.timetable = timetable;
        this.rules = rules;
        this.caseFiles = caseFiles;
        this.notices = notices;
    }

    @Override
    Map<String, ?> known(CaseFile file) {
        var appointed = hearing(intended(file));
        return Map.of(
                "deliveredOn", today().toString(),
                "deliveryWay", issue.usualWay(file).name(),
                "hearingOn", Zone.day(appointed.at()).toString());
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var intended = intended(file);
        var deliveredOn = past(input, "deliveredOn");
        var hearingAt = hearingAt(input, file, deliveredOn);
        var paper = letters.currentPreliminaryDecision(file);
        issue.issue(paper, input, "deliveryWay", deliveredOn, input.text("deliveredTo"), person(task));
        tellIfMoved(file, hearing(intended).at(), hearingAt);
        var objection = timetable.following(file, "objection", deliveredOn).dueDate();
        hearings.deliver(intended.id(), deliveredOn, objection, hearingAt);
        notices.tell(
                file.number(),
                Recipient.applicant(),
                "placement.notice.preliminary",
                paper.number(),
                paper.number(),
                file.number(),
                Written.day(objection),
                Written.moment(hearingAt));
        caseFiles.enter(file.number(), CaseStatus.HEARING);
        write(task, "placement.journal.preliminary-delivered", Written.day(deliveredOn), paper.number());

        PlacementProcess.HEARING_AT.set(task, Date.from(hearingAt));
        PlacementProcess.HEARING_DUE_AT.set(
                task,
                Date.from(timetable
                        .following(file, "hearing-minutes", Zone.day(hearingAt))
                        .dueAt()));
    }

    private Instant hearingAt(FormInput input, CaseFile file, LocalDate deliveredOn) {
        var day = input.date("hearingOn");
        var earliest =
                timetable.following(file, "preliminary-decision", deliveredOn).dueDate();
        if (day.isBefore(earliest)) {
            throw input.reject("hearingOn", "placement.hearing.too-early", Written.day(earliest));
        }
        if (!timetable.isWorkingDay(day)) {
            throw input.reject("hearingOn", "placement.date.day-off");
        }
        return Timetable.at(day, rules.hearingTime());
    }

    private void tellIfMoved(CaseFile file, Instant printed, Instant hearingAt) {
        if (!printed.equals(hearingAt)) {
            var day = Zone.day(hearingAt);
            notices.tell(
                    file.number(),
                    Recipient.applicant(),
                    "placement.notice.hearing-moved",
                    day.toString(),
                    Written.day(day),
                    rules.hearingTime());
        }
    }

    private Decision intended(CaseFile file) {
        return decisions.latest(file.number(), Stage.REFUSAL_INTENDED).orElseThrow();
    }

    private Hearing hearing(Decision intended) {
        return hearings.find(intended.id()).orElseThrow();
    }
}
