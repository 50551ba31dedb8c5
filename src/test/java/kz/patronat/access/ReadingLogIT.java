package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class ReadingLogIT {

    @Autowired
    ReadingLog log;

    @Autowired
    Cases cases;

    @Autowired
    Story story;

    @Test
    void tellsWhoOpenedWhatAndWhy() {
        story.begins();
        var number = cases.aCase().opened();

        log.record(number, "specialist", new Fact(Fact.Kind.REGISTRY_ANSWER, "1"), " шешімге дайындық ");

        assertThat(log.of(number))
                .containsExactly(new Reading(
                        number.value(),
                        "specialist",
                        "registry-answer:1",
                        "шешімге дайындық",
                        story.clock().instant()));
    }

    /** Whoever turns the pages of a scan reads one thing, whatever page comes first. */
    @Test
    void tellsOncePerSittingOfThePartsOfAThing() {
        story.begins();
        var number = cases.aCase().opened().value();
        log.recordPart(number, "specialist", Fact.scan("1"), OwnReason.DOCUMENTS);
        log.recordPart(number, "specialist", Fact.scan("1"), OwnReason.DOCUMENTS);
        story.clock().passes(Duration.ofMinutes(29));
        log.recordPart(number, "specialist", Fact.scan("1"), OwnReason.DOCUMENTS);
        assertThat(log.of(number)).hasSize(1);

        log.recordPart(number, "specialist", Fact.scan("2"), OwnReason.DOCUMENTS);
        log.recordPart(number, "head", Fact.scan("1"), OwnReason.DOCUMENTS);
        story.clock().passes(Duration.ofMinutes(2));
        log.recordPart(number, "specialist", Fact.scan("1"), OwnReason.DOCUMENTS);

        assertThat(log.of(number))
                .extracting(Reading::userId, Reading::fact)
                .containsExactlyInAnyOrder(
                        tuple("specialist", "scan:1"),
                        tuple("specialist", "scan:2"),
                        tuple("head", "scan:1"),
                        tuple("specialist", "scan:1"));
    }

    @Test
    void tellsTheLatestFirstOverAllItsPages() {
        var folder = "many " + Ids.next();
        for (var i = 1; i <= 501; i++) {
            log.record(folder, "auditor", Fact.scan(i), "сынақ");
        }

        assertThat(log.latestFirst(folder).map(Reading::fact))
                .hasSize(501)
                .startsWith("scan:501", "scan:500")
                .endsWith("scan:1");
    }

    @Test
    void wantsAReason() {
        var number = cases.aCase().opened();

        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> log.record(number, "head", Fact.scan("1"), " "));
        assertThat(log.of(number)).isEmpty();
    }
}
