package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.SigningBars;
import kz.patronat.notification.Notice;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.store.Appointments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C4: the appointed time has passed, and the provider still owes what only it can do. */
class AppointedTimeStoryIT extends PlacementStories {

    @Autowired
    Appointments appointments;

    @Autowired
    SigningBars bars;

    @Test
    void owesTheTermWhenTheContractWasNotReadyAtTheAppointedTime() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.decidedFor(number, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-01");
        story.waitsFor(key(), "Timer_ApplicantAwaited");

        isOwedBecause("NOT_PREPARED");
        work.contractPrepared(number);
        story.waitsFor(key(), "StartEvent_TermPassed");
        assertThat(term().breachedAt()).isNotNull();
    }

    @Test
    void owesTheTermWhileOneOfTheContractsIsNotReady() {
        opened(cases.aCase()
                .withChildBorn("2020-05-04")
                .withChildBorn("2021-02-01")
                .opened());
        work.decidedFor(number, PlacementStory.CONTRACT, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-01");
        var first = story.tasks(key()).get(0).getId();
        story.as("specialist").signedIn(() -> {
            story.engine().getFormService().submitTaskForm(first, PlacementStory.PREPARED);
            return first;
        });
        assertThat(story.openTasks(key())).containsExactly("UserTask_PrepareContract", "UserTask_SignContract");
        story.waitsFor(key(), "Timer_ApplicantAwaited");

        isOwedBecause("NOT_PREPARED");
    }

    @Test
    void owesTheTermWhenAComplaintBarsTheSigning() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.decidedFor(number, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-01");
        work.contractPrepared(number);
        bars.raise(number, "Ғ-2");
        story.waitsFor(key(), "Timer_ApplicantAwaited");

        isOwedBecause("BARRED");
        story.waitsFor(key(), "StartEvent_TermPassed");
        assertThat(term().breachedAt()).isNotNull();
    }

    @Test
    void owesTheRefusalThoughTheApplicantIsAwaitedForTheContract() {
        mixedAndAwaited();

        story.waitsFor(key(), "StartEvent_TermPassed");
        assertThat(term().breachedAt()).isNotNull();
    }

    @Test
    void owesNothingWhenTheRefusalIsIssuedAndTheApplicantAwaitedForTheContract() {
        mixedAndAwaited();
        work.refusalIssued(number);

        story.waitsFor(key(), "StartEvent_TermPassed");
        assertThat(term().breachedAt()).isNull();
    }

    private void mixedAndAwaited() {
        oneRefusedTheOtherPromised();
        work.appointed(number, "2026-10-09");
        work.contractPrepared(number);
        story.waitsFor(key(), "Timer_ApplicantAwaited");
        assertThat(status()).isEqualTo(CaseStatus.WAITING_FOR_APPLICANT);
    }

    private void isOwedBecause(String obstacle) {
        assertThat(status()).isEqualTo(CaseStatus.NOTICE_SENT);
        assertThat(appointments.find(number).orElseThrow().awaitedSince()).isNull();
        assertThat(told())
                .doesNotContain("placement.notice.did-not-come", "placement.notice.missed")
                .contains("placement.notice.put-off");
        assertThat(notices.of(number).stream()
                        .filter(notice -> notice.event().equals("placement.notice.not-signed." + obstacle))
                        .map(Notice::recipient))
                .containsExactlyInAnyOrder(Recipient.official("specialist"), Recipient.role("head"));
    }
}
