package kz.patronat.engine;

import java.util.Optional;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;

/**
 * Why the engine did not carry out a request, in words that know nothing of the engine.
 *
 * @param rejected what was refused and where, when a person's input was
 */
public record EngineFailure(Kind kind, @Nullable RejectedInput rejected) {

    /** Request attribute under which the failure of the request is found. */
    public static final String ATTRIBUTE = "kz.patronat.engine.failure";

    /** What kind of failure it was. */
    public enum Kind {
        /** The input breaks a rule. */
        REJECTED,
        /** Somebody else was faster. */
        CONFLICT,
        /** What was asked for is not there, or not any more. */
        GONE,
        /** The person may not do this. */
        FORBIDDEN,
        /** A fault of the program or of its settings. */
        FAULT
    }

    /** What a person is told of why the work was not done; empty when it was. A fault of the program is thrown on. */
    static Optional<RejectedInput> refusal(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            var rejected = RefusalInterceptor.rejectedInput(failure);
            if (rejected != null) {
                return Optional.of(rejected);
            }
            return Optional.of(
                    switch (of(failure).kind()) {
                        case CONFLICT, GONE -> new RejectedInput("", "engine.handover.gone");
                        case FORBIDDEN -> new RejectedInput("", "access.problem.forbidden");
                        case REJECTED, FAULT -> throw failure;
                    });
        }
    }

    static EngineFailure of(RuntimeException failure) {
        if (failure instanceof RejectedInput rejected) {
            return new EngineFailure(Kind.REJECTED, rejected);
        }
        if (failure instanceof OptimisticLockingException || failure instanceof TaskAlreadyClaimedException) {
            return new EngineFailure(Kind.CONFLICT, null);
        }
        if (failure instanceof NullValueException) {
            return new EngineFailure(Kind.GONE, null);
        }
        return new EngineFailure(failure instanceof AuthorizationException ? Kind.FORBIDDEN : Kind.FAULT, null);
    }
}
