package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RepeatInterceptorTest {

    private final Command<?> completes = new SubmitTaskFormCmd("task", Map.of(), false, false);

    @Test
    void completesAgainWhenAJobWasFaster() {
        var engine = new Engine(RepeatInterceptor.TRIES - 1);

        engine.behindTheInterceptor().execute(completes);

        assertThat(engine.tries).isEqualTo(RepeatInterceptor.TRIES);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void readsAVariableAgain(Command<?> read) {
        var engine = new Engine(1);

        engine.behindTheInterceptor().execute(read);

        assertThat(engine.tries).isEqualTo(2);
    }

    static List<Command<?>> reads() {
        var names = List.of("caseNumber");
        return List.of(
                new GetTaskVariableCmd("task", "caseNumber", false),
                new GetTaskVariablesCmd("task", names, false, true),
                new GetTaskFormVariablesCmd("task", names, true),
                new GetExecutionVariableCmd("execution", "caseNumber", false),
                new GetExecutionVariablesCmd("execution", names, false, true));
    }

    @Test
    void completesAgainWhenWhatItReadIsGone() {
        var engine = new Engine(1);
        engine.failure = new ProcessEngineException("ENGINE-03077 Cannot resolve parent");

        engine.behindTheInterceptor().execute(completes);

        assertThat(engine.tries).isEqualTo(2);
    }

    @Test
    void doesNotTryAFaultAgain() {
        var engine = new Engine(1);
        engine.failure = new ProcessEngineException("a delegate is broken");

        assertThatThrownBy(() -> engine.behindTheInterceptor().execute(completes))
                .hasMessage("a delegate is broken");
        assertThat(engine.tries).isEqualTo(1);
    }

    @Test
    void givesUpWhenItMeetsOthersAgainAndAgain() {
        var engine = new Engine(Integer.MAX_VALUE);

        assertThatThrownBy(() -> engine.behindTheInterceptor().execute(completes))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(engine.tries).isEqualTo(RepeatInterceptor.TRIES);
    }

    @Test
    void repeatsNothingElse() {
        var engine = new Engine(1);

        assertThatThrownBy(() -> engine.behindTheInterceptor().execute(new ClaimTaskCmd("task", "specialist")))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(engine.tries).isEqualTo(1);
    }

    @Test
    void repeatsNothingInsideATransactionOfOthers() {
        var engine = new Engine(1);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> engine.behindTheInterceptor().execute(completes))
                    .isInstanceOf(OptimisticLockingException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(engine.tries).isEqualTo(1);
    }

    /** Meets another change so many times, then does what is asked. */
    private static final class Engine extends CommandInterceptor {

        private final int collisions;
        private int tries;
        private ProcessEngineException failure = new OptimisticLockingException("met another change");

        private Engine(int collisions) {
            this.collisions = collisions;
        }

        private RepeatInterceptor behindTheInterceptor() {
            var interceptor = new RepeatInterceptor();
            interceptor.setNext(this);
            return interceptor;
        }

        @Override
        public <T> T execute(Command<T> command) {
            tries++;
            if (tries <= collisions) {
                throw failure;
            }
            return null;
        }
    }
}
