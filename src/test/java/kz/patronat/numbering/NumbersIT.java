package kz.patronat.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.patronat.kernel.Ids;
import kz.patronat.story.Cases;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Design §4: numbers without gaps, whoever draws them at once and whatever is rolled back. */
@WholeService
class NumbersIT {

    private static final int THREADS = 50;
    private static final int DRAWN_BY_EACH = 8;
    private static final double ROLLED_BACK = 0.3;

    /** A year of its own for each test, so that its row of numbers begins at one. */
    private static final int YEAR = 2101;

    @Autowired
    Numbers numbers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void haveNoGapsUnderFiftyThreadsAndThirtyPercentOfRollbacks() throws Exception {
        var drawn = atOnce(thread -> {
            var dice = new Random(thread);
            return IntStream.range(0, DRAWN_BY_EACH)
                    .mapToObj(index -> Ids.next().toString())
                    .map(owner -> drawnAtLast(YEAR, owner, dice))
                    .toList();
        });

        assertThat(drawn.map(NumbersIT::ordinal).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, THREADS * DRAWN_BY_EACH)
                        .boxed()
                        .toList());
    }

    @Test
    void areTheSameForTheSameOwnerHoweverOftenAndHoweverManyAtOnce() throws Exception {
        var owners = List.of("бір-" + Ids.next(), "екі-" + Ids.next(), "үш-" + Ids.next());

        var drawn = atOnce(thread -> owners.stream()
                .map(owner -> drawnAtLast(YEAR + 1, owner, new Random(thread)))
                .toList());

        assertThat(drawn.map(NumbersIT::ordinal).distinct().sorted()).containsExactly(1, 2, 3);
    }

    @Test
    void beginAtOneForEachProviderKindAndYear() {
        var owner = Ids.next().toString();

        assertThat(transaction.<String>execute(status -> numbers.draw(Cases.SOUTH, NumberKind.PAPER, YEAR + 2, owner)))
                .endsWith("-Қ-2103-000001");
        assertThat(transaction.<String>execute(status -> numbers.draw(Cases.SOUTH, NumberKind.CASE, YEAR + 2, owner)))
                .endsWith("-Ө-2103-000001");
    }

    @Test
    void areTheSameForWhoDrawsInAnotherYearMeanwhileAndLeaveNoGapThere() throws Exception {
        var owner = Ids.next().toString();
        var drawing = Executors.newSingleThreadExecutor();
        try {
            var other = transaction.execute(status -> {
                var first = numbers.draw(Cases.NORTH, NumberKind.PAPER, YEAR + 3, owner);
                var second = drawing.submit(() -> transaction.<String>execute(
                        meanwhile -> numbers.draw(Cases.NORTH, NumberKind.PAPER, YEAR + 4, owner)));
                await().until(() -> database.sql("""
                                select count(*) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'
                                    and query like '%drawn_number%'
                                """).query(Integer.class).single() == 1);
                return Map.entry(first, second);
            });

            assertThat(other.getValue().get()).isEqualTo(other.getKey());
        } finally {
            drawing.shutdownNow();
        }
        assertThat(transaction.<String>execute(status -> numbers.draw(
                        Cases.NORTH, NumberKind.PAPER, YEAR + 4, Ids.next().toString())))
                .endsWith("-000001");
    }

    @Test
    void areDrawnOnlyWithWhatTheyNumber() {
        assertThatThrownBy(() -> numbers.draw(Cases.NORTH, NumberKind.PAPER, YEAR, "жалғыз"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** A job repeats until it has its number. */
    private String drawnAtLast(int year, String owner, Random dice) {
        while (true) {
            try {
                var number = transaction.execute(status -> {
                    var drawn = numbers.draw(Cases.NORTH, NumberKind.PAPER, year, owner);
                    if (dice.nextDouble() < ROLLED_BACK) {
                        status.setRollbackOnly();
                        return "";
                    }
                    return drawn;
                });
                if (number != null && !number.isEmpty()) {
                    return number;
                }
            } catch (DataAccessException lost) {
                throw new AssertionError("nobody loses a race for a number", lost);
            }
        }
    }

    private interface Work {
        List<String> of(int thread);
    }

    private static Stream<String> atOnce(Work work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var tasks = IntStream.range(0, THREADS)
                    .<Callable<List<String>>>mapToObj(thread -> () -> work.of(thread))
                    .toList();
            var all = Stream.<String>builder();
            for (Future<List<String>> done : threads.invokeAll(tasks)) {
                done.get().forEach(all);
            }
            return all.build();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int ordinal(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
