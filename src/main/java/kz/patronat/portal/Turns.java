package kz.patronat.portal;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets few applications be worked on at a time; whoever comes later waits in the order of arrival. Many at once are not
 * done sooner: they only fight for processors, for connections and for the counter of numbers.
 */
@Component
class Turns {

    private static final int FOR_EACH_PROCESSOR = 2;

    private final Semaphore free =
            new Semaphore(FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);

    private final AcceptanceSteps steps;

    Turns(AcceptanceSteps steps) {
        this.steps = steps;
    }

    /** Whoever holds a transaction already waits for nobody: somebody ahead might need that very connection. */
    <T> T take(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        steps.time("wait", () -> {
            free.acquireUninterruptibly();
            return true;
        });
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
