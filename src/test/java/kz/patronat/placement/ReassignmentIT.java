package kz.patronat.placement;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import kz.patronat.casefile.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The head gives a case to another executor; all open tasks move. */
class ReassignmentIT extends PlacementStories {

    @Autowired
    Reassignment reassignment;

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

    private String assignee(String task) {
        return story.task(key(), task).getAssignee();
    }
}
