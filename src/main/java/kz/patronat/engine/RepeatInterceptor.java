package kz.patronat.engine;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Completes a task again when a job of the same case was faster by a moment: nothing of the first try was kept, and
 * nobody else did anything. When a person was faster the task is gone, and the second try says so.
 */
class RepeatInterceptor extends CommandInterceptor {

    static final int TRIES = 3;

    private static final String PARENT_GONE = "ENGINE-03077";

    private static final Set<Class<?>> COMPLETE_A_TASK = Set.of(SubmitTaskFormCmd.class, CompleteTaskCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        for (var left = mayRepeat(command) ? TRIES : 1; ; left--) {
            try {
                return next.execute(command);
            } catch (ProcessEngineException failure) {
                if (left == 1 || !metAnotherChange(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Found when writing, or already when reading executions of which another transaction has just taken one away. */
    private static boolean metAnotherChange(ProcessEngineException failure) {
        return failure instanceof OptimisticLockingException
                || String.valueOf(failure.getMessage()).startsWith(PARENT_GONE);
    }

    /** Inside another command or a transaction begun elsewhere only the whole can be repeated. */
    private static boolean mayRepeat(Command<?> command) {
        return COMPLETE_A_TASK.contains(command.getClass())
                && Context.getCommandContext() == null
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
