package kz.patronat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import kz.patronat.benchmark.Cpu.Spent;
import kz.patronat.document.SilentPress;
import kz.patronat.replay.Procedure;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A whole case, from the counter to the contract: what it costs the processor in Patronat without its papers, against
 * the bare engine running the same models with beans that only set what the models read.
 */
@WholeService
@Import(SilentPress.class)
@DirtiesContext
class CaseBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int CASES = Integer.getInteger("cases", 4);
    private static final int WARM_UP = Integer.getInteger("warm-up", 20);
    private static final double BAR = 1.5;

    @Autowired
    Story story;

    @Autowired
    HikariDataSource dataSource;

    private final Map<String, List<Spent>> spent = new TreeMap<>();
    private int family;

    @Test
    void costsLittleMoreThanTheBareEngine() {
        story.begins();
        var patronat = new PatronatWorkplace(story.engine(), story.database());
        var procedure = Procedure.ofTheRepository();
        var first = patronat.work(next());
        var answers = Answers.of(patronat.engine().getHistoryService(), first, procedure.variables());
        try (var bare = BareWorkplace.open(dataSource, procedure, answers)) {
            assertThat(bare.passed(bare.work(next())))
                    .as("the bare engine passes the very same elements")
                    .isEqualTo(patronat.passed(first));
            measure(Map.of("patronat", patronat, "bare", bare, "bare, typing", bare.whosePeopleType()));
        }
        report();
    }

    private void measure(Map<String, Workplace> places) {
        for (var round = 0; round < WARM_UP; round++) {
            places.values().forEach(place -> place.work(next()));
        }
        for (var round = 0; round < ROUNDS; round++) {
            places.forEach((name, place) -> {
                place.cpu().begin();
                for (var i = 0; i < CASES; i++) {
                    place.work(next());
                }
                spent.computeIfAbsent(name, none -> new ArrayList<>())
                        .add(place.cpu().sum());
            });
        }
    }

    private CaseScript next() {
        return CaseScript.of(family++, story.clock());
    }

    private void report() {
        var report = new Report("case", "A whole case: office, married, one child, contract; papers not printed")
                .note("%d rounds of %d cases each, in turn; median [least–greatest]".formatted(ROUNDS, CASES))
                .row("ms of the processor per case", "Java", "PostgreSQL", "both");
        spent.forEach((name, rounds) -> report.row(
                name, perCase(rounds, Spent::java), perCase(rounds, Spent::database), perCase(rounds, Spent::both)));
        report.row("ratio", "Java", "PostgreSQL", "both");
        List.of("bare", "bare, typing")
                .forEach(other -> report.row(
                        "patronat : " + other,
                        ratio(other, Spent::java),
                        ratio(other, Spent::database),
                        ratio(other, Spent::both)));
        report.note("patronat : bare "
                        + Report.against(BAR, ratio("bare", Spent::both).median()))
                .publish();
    }

    private static Figures perCase(List<Spent> rounds, ToDoubleFunction<Spent> part) {
        return new Figures(rounds.stream()
                .map(round -> part.applyAsDouble(round) / CASES / 1e6)
                .toList());
    }

    /** Round by round, so that a busy moment of the machine weighs on both. */
    private Figures ratio(String other, ToDoubleFunction<Spent> part) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            ratios.add(part.applyAsDouble(spent.get("patronat").get(round))
                    / part.applyAsDouble(spent.get(other).get(round)));
        }
        return new Figures(ratios);
    }
}
