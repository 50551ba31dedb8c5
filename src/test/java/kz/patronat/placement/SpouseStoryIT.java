package kz.patronat.placement;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Person.Part;
import kz.patronat.placement.store.SuggestedGrounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C6 and Code art. 122(3): the consent of the spouse may come later; without it there is no contract. */
class SpouseStoryIT extends PlacementStories {

    @Autowired
    SuggestedGrounds suggested;

    @Autowired
    SpouseConsent spouseConsent;

    @BeforeEach
    void isMarriedAndTheSpouseHasNotAnswered() {
        opened(cases.aCase()
                .married("850315300019", false)
                .withChildBorn("2020-05-04")
                .opened());
        var spouse = people.find(number, Part.SPOUSE).orElseThrow();
        story.database()
                .sql("delete from consent where person_id = ? and kind = 'PLACEMENT_BY_SPOUSE'")
                .param(spouse.id())
                .update();
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.CLEAR);
        assertThat(story.openTasks(key())).containsExactly("UserTask_ObtainSpouseConsent");
    }

    @Test
    void makesWayForTheContractWhenItComes() {
        var answer = new HashMap<String, Object>(
                Map.of("spouseAnswer", "GIVEN", "answeredOn", "2026-09-25", "answerWay", "SIGNED_AT_OFFICE"));
        assertRejected(
                () -> work.specialist(number, "UserTask_ObtainSpouseConsent", answer), "placement.date.in-future");
        answer.put("answeredOn", work.today());
        work.specialist(number, "UserTask_ObtainSpouseConsent", answer);

        assertThat(spouseConsent.of(work.file(number))).isEqualTo(SpouseConsent.State.GIVEN);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.CONTRACT);
        assertThat(suggested.of(number)).isEmpty();
    }

    @Test
    void isNotWaitedForBeyondItsDate() {
        story.waitsFor(key(), "Timer_SpouseConsentDatePassed");
        story.runsJobs(key());

        work.childrenAgreed(number);
        assertThat(suggested.of(number)).containsExactly("NO_SPOUSE_CONSENT");
        assertRejected(() -> work.proposed(number, PlacementStory.CONTRACT), "placement.decision.spouse-consent");
        assertThat(decisions.of(number)).isEmpty();
    }
}
