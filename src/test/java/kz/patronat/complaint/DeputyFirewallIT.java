package kz.patronat.complaint;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import kz.patronat.access.Deputies;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.casefile.Act;
import kz.patronat.kernel.PersonName;
import kz.patronat.story.Cases;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C17, APPC art. 97: through a deputy, too, nobody judges what he did himself or chooses who judges it. */
class DeputyFirewallIT extends ComplaintStories {

    private static final String THIRD = "specialist-third";
    private static final String REVIEW = "UserTask_ReviewComplaint";

    @Autowired
    Deputies deputies;

    @Autowired
    StaffDirectory staff;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void aThirdSpecialistArrives() {
        third(true);
        refusedBy("head");
        filed(Map.of());
        reviewerNamed("deputy-head", "inspector");
    }

    /** Other stories know two, and nobody who is away. */
    @AfterEach
    void leaves() {
        story.database().sql("delete from deputy").update();
        third(false);
    }

    private void third(boolean active) {
        staff.put(
                new StaffMember(
                        THIRD,
                        new PersonName("Үлгі", "Үшінші", null),
                        Set.of(Role.SPECIALIST),
                        Set.of(Cases.NORTH),
                        active),
                active ? THIRD : null);
    }

    @Test
    void keepsWhoExaminedFromReviewingInTheReviewersStead() {
        named("inspector", "inspector", "specialist");

        assertRejected(() -> takes("specialist"), "access.task.acted");
        assertThat(story.task(complaint, REVIEW).getAssignee()).isEqualTo("inspector");
    }

    @Test
    void keepsWhoDecidedFromChoosingTheReviewerByNamingADeputy() {
        named("head", "inspector", THIRD);

        assertRejected(() -> takes(THIRD), "access.deputy.named-by-party");
        assertThat(story.task(complaint, REVIEW).getAssignee()).isEqualTo("inspector");
    }

    @Test
    void letsAnUninvolvedDeputyReviewAndBarsBothFromTheSecondLevel() {
        named("inspector", "inspector", THIRD);
        takes(THIRD);

        completes(THIRD, REVIEW, answer("NOT_SATISFIED"));

        assertThat(acts.who(number, Act.REVIEWED_COMPLAINT)).containsExactly(THIRD);
        assertThat(acts.whoOrInWhoseStead(number, Act.REVIEWED_COMPLAINT))
                .containsExactlyInAnyOrder(THIRD, "inspector");
    }

    @Test
    void keepsWhoHadItDecidedByADeputyFromReviewing() {
        acts.record(number, Act.DECIDED, "", "deputy-head", "inspector");

        assertRejected(() -> completes("inspector", REVIEW, answer("NOT_SATISFIED")), "access.task.acted");
        named("inspector", "inspector", THIRD);
        assertRejected(() -> takes(THIRD), "access.deputy.absent-acted");
    }

    private void named(String by, String absent, String deputy) {
        var today = deputies.today();
        deputies.name(staff.find(by).orElseThrow(), absent, deputy, today, today.plusDays(7), "Еңбек демалысы", null);
    }

    private void takes(String deputy) {
        var task = story.task(complaint, REVIEW).getId();
        story.as(deputy).signedIn(() -> {
            tasks.setAssignee(task, deputy);
            return task;
        });
    }
}
