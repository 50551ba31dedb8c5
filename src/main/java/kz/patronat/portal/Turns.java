package kz.patronat.portal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets few applications be worked on at a time; whoever comes later waits in the order of arrival, but not for ever. Many at
 * once are not done sooner: they only fight for processors, for connections and for the counter of numbers.
 */
@Component
class Turns {

    private static final int FOR_EACH_PROCESSOR = 2;

    private final Semaphore free;
    private final AcceptanceSteps steps;
    private final PortalSettings settings;

    /** @param connections to the database; half of them are left to others, however many processors there are */
    Turns(
            AcceptanceSteps steps,
            PortalSettings settings,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this.steps = steps;
        this.settings = settings;
        var processors = Runtime.getRuntime().availableProcessors();
        this.free = new Semaphore(Math.max(1, Math.min(connections / 2, FOR_EACH_PROCESSOR * processors)), true);
    }

    /**
     * Whoever holds a transaction already waits for nobody: somebody ahead might need that very connection.
     *
     * @throws NotTaken when the turn does not come in time; nothing was begun then
     */
    <T> T take(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        if (!steps.time("wait", this::comes)) {
            throw NotTaken.busy();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean comes() {
        try {
            return free.tryAcquire(settings.longestWait().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
