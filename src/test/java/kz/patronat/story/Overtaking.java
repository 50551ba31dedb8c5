package kz.patronat.story;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two windows of one person: what is done in the one gets ahead of what was begun in the other. */
public record Overtaking(PlatformTransactionManager transactions, JdbcClient database) {

    /**
     * @param first done as soon as the second has to wait for it
     * @return what came of the second
     */
    public <T> T of(Callable<T> second, Runnable first) throws Exception {
        var under = new TransactionTemplate(transactions).execute(transaction -> {
            first.run();
            var begun = CompletableFuture.supplyAsync(() -> called(second));
            while (!isWaiting()) {
                if (begun.isDone()) {
                    throw new AssertionError("it waited for nobody");
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            return begun;
        });
        return under.get(30, TimeUnit.SECONDS);
    }

    private static <T> T called(Callable<T> act) {
        try {
            return act.call();
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    private boolean isWaiting() {
        return database.sql("""
                        select exists (select from pg_stat_activity
                        where datname = current_database() and pg_backend_pid() = any (pg_blocking_pids(pid)))
                        """).query(Boolean.class).single();
    }
}
