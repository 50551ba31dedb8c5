package kz.patronat.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.patronat.cabinet.StatusChannel.Reply;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Outage;
import kz.patronat.notification.Outages;
import kz.patronat.notification.Told;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.StoryPortal;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** C11, C20: the portal is told of every change, in order, once, however long it is away. */
@WholeService
class PortalStatusIT {

    @Autowired
    Story story;

    @Autowired
    StoryPortal portal;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    StatusDelivery delivery;

    @Autowired
    Outages outages;

    @Autowired
    Notices notices;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
        portal.works();
        number = cases.aCase().throughPortal().opened();
        caseFiles.begin(number);
    }

    @AfterEach
    void portalWorksAgain() {
        portal.works();
    }

    @Test
    void tellsThePortalOfEachChangeInOrderAndOfTheSameStatusOnce() {
        enters(CaseStatus.ACCEPTED, CaseStatus.IN_PROGRESS, CaseStatus.DECIDED, CaseStatus.NOTICE_SENT);

        runs(4, 3, 2);

        assertThat(portal.shows(number.value()))
                .containsExactly("DELIVERED", "REGISTERED", "IN_PROGRESS", "NOTICE_ISSUED");
        assertThat(portal.told(number.value())).hasSize(4);
        assertThat(portal.told(number.value()).get(1).name().kk()).isEqualTo("Қабылданды");
        story.endsAt(key(4), "portal-status", "EndEvent_PortalTold");
    }

    @Test
    void tellsNothingThatWasRolledBack() {
        var template = new TransactionTemplate(transactions);
        template.executeWithoutResult(transaction -> {
            caseFiles.enter(number, CaseStatus.IN_PROGRESS);
            transaction.setRollbackOnly();
        });

        assertThat(story.instances(key(3))).isEmpty();
        runs(2);
        assertThat(portal.shows(number.value())).containsExactly("DELIVERED", "REGISTERED");
    }

    @Test
    void outlivesADayOfSilenceWithGrowingPausesAndWithoutAnIncident() {
        portal.isAway();
        var pauses = new ArrayList<Duration>();
        runs(2);
        var silentUntil = story.clock().instant().plus(Duration.ofDays(1));
        while (story.clock().instant().isBefore(silentUntil)) {
            pauses.add(Duration.between(story.clock().instant(), story.due(key(2), "Timer_PortalPause")));
            story.waitsFor(key(2), "Timer_PortalPause");
            story.runsJobs(key(2));
        }
        enters(CaseStatus.IN_PROGRESS);
        runs(3);
        assertThat(pauses.subList(0, 7))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(2));
        assertThat(incidents()).isZero();
        assertThat(portal.told(number.value())).isEmpty();

        portal.works();
        for (var ordinal : List.of(3, 2)) {
            story.waitsFor(key(ordinal), "Timer_PortalPause");
            story.runsJobs(key(ordinal));
        }

        assertThat(portal.told(number.value()))
                .extracting(StatusNotice::status)
                .containsExactly(CabinetStatus.DELIVERED, CabinetStatus.REGISTERED, CabinetStatus.IN_PROGRESS);
        story.endsAt(key(2), "portal-status", "EndEvent_PortalTold");
    }

    @Test
    void tellsTheHeadsOnceThatThePortalIsAwayAndOnceThatItIsBack() {
        nothingWasHeardOfThePortal();
        portal.isAway();
        runs(2);
        for (var attempt = 0; attempt < 4; attempt++) {
            outages.look();
            story.waitsFor(key(2), "Timer_PortalPause");
            story.runsJobs(key(2));
        }
        outages.look();
        assertThat(headHears()).as("one case is no outage").isEmpty();

        isToldOfAnotherCase();
        outages.look();
        outages.look();
        assertThat(headHears()).containsExactly("cabinet.outage.PORTAL.began");
        assertThat(incidents()).isZero();

        portal.works();
        story.waitsFor(key(2), "Timer_PortalPause");
        story.runsJobs(key(2));
        outages.look();
        outages.look();
        assertThat(headHears()).containsExactly("cabinet.outage.PORTAL.over", "cabinet.outage.PORTAL.began");
        assertThat(outages.open()).extracting(Outage::line).doesNotContain("cabinet.outage.PORTAL");
    }

    @Test
    void isAwaySinceTheFirstTryInVainAfterItsLastAnswer() {
        nothingWasHeardOfThePortal();
        portal.isAway();
        runs(2);
        portal.works();
        story.clock().passes(Duration.ofMinutes(10));
        isToldOfAnotherCase();
        story.clock().passes(Duration.ofHours(2));
        var began = story.clock().instant();
        portal.isAway();
        runs(2);
        isToldOfAnotherCase();
        outages.look();
        assertThat(headHears()).as("nobody spoke for two hours").isEmpty();

        story.clock().passes(Duration.ofMinutes(40));
        runs(2);
        outages.look();

        assertThat(outages.open()).contains(new Outage("cabinet.outage.PORTAL", began));
    }

    private void nothingWasHeardOfThePortal() {
        story.database().sql("delete from outage").update();
        story.database()
                .sql("delete from notice where event like 'cabinet.outage.%'")
                .update();
        story.database()
                .sql("update status_change set told_at = least(told_at, ?) where told_at is not null")
                .param(Timestamp.from(story.clock().instant().minusSeconds(1)))
                .update();
        story.database()
                .sql("update status_change set refused_at = null, away_at = null")
                .update();
    }

    private void isToldOfAnotherCase() {
        var another = cases.aCase().throughPortal().opened();
        caseFiles.begin(another);
        story.runsJobs(another.value() + "/2");
    }

    private List<String> headHears() {
        return notices.to("head", List.of("head"), List.of(Cases.NORTH)).stream()
                .map(Told::event)
                .filter(event -> event.startsWith("cabinet.outage."))
                .toList();
    }

    @Test
    void repeatsAWordUnderTheSameOrdinalWhenTheMachineDiedBeforeNotingIt() {
        portal.answers(() -> {
            portal.remembers();
            throw new AssertionError("killed");
        });
        assertThatThrownBy(() -> delivery.tell(number.value(), 2)).hasStackTraceContaining("killed");

        portal.works();
        assertThat(delivery.tell(number.value(), 2))
                .as("the one who died has the word still")
                .isPresent();
        story.clock().passes(Duration.ofMinutes(4));
        runs(2);

        assertThat(portal.told(number.value()))
                .extracting(StatusNotice::ordinal)
                .as("the first word twice, known by its ordinal")
                .containsExactly(1, 1, 2);
        assertThat(portal.shows(number.value())).containsExactly("DELIVERED", "REGISTERED");
    }

    @Test
    void makesAnIncidentOfAFaultyConfigurationOnlyWhereItLies() {
        portal.refuses();
        enters(CaseStatus.IN_PROGRESS);

        assertThatThrownBy(() -> delivery.tell(number.value(), 1)).hasMessageContaining("unknown service");
        runs(3);

        assertThat(story.due(key(3), "Timer_PortalPause")).isAfter(story.clock().instant());
    }

    @Test
    void letsOneAtATimeTellOfACase() throws Exception {
        var speaking = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        portal.answers(() -> {
            speaking.countDown();
            try {
                mayEnd.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new Reply.Taken();
        });
        var other = Executors.newSingleThreadExecutor();
        try {
            var first = other.submit(() -> delivery.tell(number.value(), 2));
            assertThat(speaking.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(delivery.tell(number.value(), 2)).isPresent();
            mayEnd.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEmpty();
        } finally {
            mayEnd.countDown();
            other.shutdownNow();
        }
        assertThat(portal.told(number.value()))
                .extracting(StatusNotice::ordinal)
                .containsExactly(1, 2);
    }

    @Test
    void neverTellsThePortalOfACaseFromTheOffice() {
        var atOffice = cases.aCase().opened();
        caseFiles.enter(atOffice, CaseStatus.IN_PROGRESS);

        assertThat(story.instances(atOffice.value() + "/2")).isEmpty();
        assertThat(delivery.tell(atOffice.value(), 3)).isEmpty();
        assertThat(portal.told(atOffice.value())).isEmpty();
    }

    private void enters(CaseStatus... statuses) {
        for (var status : statuses) {
            new TransactionTemplate(transactions).executeWithoutResult(transaction -> caseFiles.enter(number, status));
        }
    }

    private void runs(int... ordinals) {
        for (var ordinal : ordinals) {
            story.runsJobs(key(ordinal));
        }
    }

    private String key(int ordinal) {
        return number.value() + "/" + ordinal;
    }

    private long incidents() {
        return story.engine()
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(story.instances(key(2)).get(0))
                .count();
    }
}
