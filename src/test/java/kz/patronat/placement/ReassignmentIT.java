package kz.patronat.placement;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The head gives a case to another executor; all open tasks move. */
class ReassignmentIT extends PlacementStories {

    @Autowired
    Reassignment reassignment;

    @Autowired
    CaseJournal journal;

    @Autowired
    StaffDirectory staff;

    @Test
    void movesTheOpenTasksAndThoseToComeForAReason() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.CLEAR);
        assertThat(assignee("UserTask_AgreeChildren")).isEqualTo("specialist");

        assertRejected(
                () -> reassignment.move(number, "inspector", "Демалыс", "specialist"), "placement.reassign.head-only");
        assertRejected(() -> reassignment.move(number, "inspector", " ", "head"), "placement.reassign.reason");
        assertRejected(
                () -> reassignment.move(number, "specialist-2", "Демалыс", "head"), "placement.executor.unknown");
        assertRejected(() -> reassignment.move(number, "specialist", "Демалыс", "head"), "placement.reassign.same");
        story.as("head").signedIn(() -> {
            reassignment.move(number, "inspector", "Маман демалысқа шықты", "head");
            return number;
        });

        assertThat(assignee("UserTask_AgreeChildren")).isEqualTo("inspector");
        work.completes("inspector", number, "UserTask_AgreeChildren", work.agreement(number));
        assertThat(assignee("UserTask_ExamineAndPropose")).isEqualTo("inspector");
        assertThat(work.file(number).executor()).isEqualTo("inspector");
    }

    @Test
    void tellsTheJournalPeopleByTheirNames() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.CLEAR);

        story.as("head").signedIn(() -> {
            reassignment.move(number, "inspector", "Демалыс", "head");
            return number;
        });

        assertThat(told("placement.journal.executor-named"))
                .contains(staff.name("specialist"))
                .doesNotContain("specialist");
        assertThat(told("placement.journal.reassigned"))
                .containsExactly(staff.name("specialist"), staff.name("inspector"), "Демалыс");
    }

    private List<String> told(String key) {
        return journal.of(number).stream()
                .filter(entry -> entry.key().equals(key))
                .flatMap(entry -> entry.arguments().stream())
                .toList();
    }

    private String assignee(String task) {
        return story.task(key(), task).getAssignee();
    }
}
