package kz.patronat.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Few applications at a time, and none that is forgotten. */
@Timeout(20)
class TurnsTest {

    private static final int CONNECTIONS = 4;
    private static final int AT_ONCE = 2;

    private final Turns turns = turns(Duration.ofSeconds(10));

    private static Turns turns(Duration longestWait) {
        return new Turns(new AcceptanceSteps(new SimpleMeterRegistry()), new PortalSettings(longestWait), CONNECTIONS);
    }

    @AfterEach
    void endsTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void worksOnFewAtATimeAndOnAllInTheEnd() throws Exception {
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = Executors.newCachedThreadPool();
        try {
            var all = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 10 * AT_ONCE; i++) {
                all.add(threads.submit(() -> turns.take(() -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    Thread.yield();
                    return working.decrementAndGet();
                })));
            }
            for (var each : all) {
                each.get(10, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, AT_ONCE);
    }

    @Test
    void givesTheTurnBackWhenTheWorkFails() {
        for (var i = 0; i <= AT_ONCE; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("refused");
                    }))
                    .hasMessage("refused");
        }
        assertThat(turns.<String>take(() -> "taken")).isEqualTo("taken");
    }

    @Test
    void letsNobodyWaitWhoHoldsATransaction() throws Exception {
        var taken = new CountDownLatch(AT_ONCE);
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (var i = 0; i < AT_ONCE; i++) {
                threads.submit(() -> turns.take(() -> {
                    taken.countDown();
                    return waitFor(go);
                }));
            }
            taken.await();
            TransactionSynchronizationManager.setActualTransactionActive(true);

            assertThat(turns.<String>take(() -> "at once")).isEqualTo("at once");
        } finally {
            go.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void sendsAwayWhoseTurnDoesNotComeInTimeAndTakesTheSameAgain() throws Exception {
        var impatient = turns(Duration.ofMillis(50));
        var taken = new CountDownLatch(AT_ONCE);
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var begun = new AtomicInteger();
        try {
            var working = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < AT_ONCE; i++) {
                working.add(threads.submit(() -> impatient.take(() -> {
                    taken.countDown();
                    return waitFor(go);
                })));
            }
            taken.await();

            assertThatThrownBy(() -> impatient.take(begun::incrementAndGet))
                    .isInstanceOfSatisfying(
                            NotTaken.class, busy -> assertThat(busy.kind()).isEqualTo(NotTaken.Kind.BUSY));
            assertThat(begun).hasValue(0);

            go.countDown();
            for (var each : working) {
                each.get();
            }
            assertThat(impatient.take(begun::incrementAndGet)).isEqualTo(1);
        } finally {
            go.countDown();
            threads.shutdownNow();
        }
    }

    private static boolean waitFor(CountDownLatch go) {
        try {
            return go.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
