package kz.patronat.engine;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Completes a task again when a job of the same case was faster by a moment: nothing of the first try was kept, and
 * nobody else did anything. When a person was faster the task is gone, and the second try says so. Whoever only reads a
 * variable can meet a job as well, for the engine may write the execution it reads.
 */
class RepeatInterceptor extends CommandInterceptor {

    static final int TRIES = 3;

    private static final String PARENT_GONE = "ENGINE-03077";

    private static final Set<Class<?>> REPEATED = Set.of(
            SubmitTaskFormCmd.class,
            CompleteTaskCmd.class,
            GetTaskVariableCmd.class,
            GetTaskVariablesCmd.class,
            GetTaskFormVariablesCmd.class,
            GetExecutionVariableCmd.class,
            GetExecutionVariablesCmd.class);

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
        return REPEATED.contains(command.getClass())
                && Context.getCommandContext() == null
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
