package kz.patronat.placement;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.patronat.casefile.CaseStatus;
import org.junit.jupiter.api.Test;

/** The office process «withdrawal» against a case that is under way. */
class WithdrawalStoryIT extends PlacementStories {

    @Test
    void endsACaseThatIsUnderWayAndNoOtherTwice() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        requested();
        assertRejected(() -> confirmed("2026-09-25"), "amendment.date.future");

        confirmed("2026-09-24");
        story.runsJobs(key());

        assertThat(status()).isEqualTo(CaseStatus.WITHDRAWN);
        story.endsAt(key(), "withdrawal", "EndEvent_CaseEnded");
        assertRejected(this::requested, "amendment.case.ended");
    }

    private void requested() {
        story.as("registrar").starts("withdrawal", Map.of("caseNumber", key(), "basis", "WITHDRAWN"));
    }

    private void confirmed(String day) {
        story.as("registrar")
                .completes(key(), "UserTask_ConfirmEnding", Map.of("decision", "CONFIRM", "statementOn", day));
    }
}
