package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class WatchdogIT {

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    StrandedCases stranded;

    @Autowired
    Watchdog watchdog;

    @Autowired
    MeterRegistry metrics;

    private CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
        number = cases.aCase().opened();
    }

    @AfterEach
    void closes() {
        story.database()
                .sql("update case_file set ended_at = now() where number = :number")
                .param("number", number.value())
                .update();
        watchdog.look();
    }

    @Test
    void findsAnOpenCaseThatNothingMoves() {
        watchdog.look();

        assertThat(stranded.find()).contains(number);
        assertThat(watchdog.health().getStatus().getCode()).isEqualTo("ATTENTION");
        assertThat(metrics.get("patronat.cases.stranded").gauge().value()).isPositive();
    }

    @Test
    void isContentWithAnOpenTask() {
        story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("seam")
                .businessKey(number.value())
                .setVariables(Map.of("caseNumber", number.value(), "provider", Cases.NORTH.value()))
                .execute();

        assertThat(stranded.find()).doesNotContain(number);
    }

    @Test
    void leavesAClosedCaseAlone() {
        closes();

        assertThat(stranded.find()).doesNotContain(number);
    }
}
