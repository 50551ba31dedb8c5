package kz.patronat.engine;

import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Outermost of all interceptors: turns a {@link RejectedInput} that a listener threw into the exception which the REST
 * interface answers with 400, and leaves the cause of any failure with the request, for the filter that words it.
 */
class RefusalInterceptor extends CommandInterceptor {

    private static final String FOREIGN_TENANT = "ENGINE-13034";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            if (isForeign(failure)) {
                var forbidden = new AuthorizationException(failure.getMessage());
                leaveWithRequest(forbidden);
                throw forbidden;
            }
            var rejected = rejectedInput(failure);
            leaveWithRequest(rejected == null ? failure : rejected);
            if (rejected == null || failure instanceof FormFieldValidationException) {
                throw failure;
            }
            throw new FormFieldValidationException(rejected.key(), rejected.getMessage(), rejected);
        }
    }

    /** The engine takes what belongs to another tenant for a fault of the program. */
    private static boolean isForeign(RuntimeException failure) {
        return failure instanceof ProcessEngineException
                && String.valueOf(failure.getMessage()).startsWith(FOREIGN_TENANT);
    }

    static @Nullable RejectedInput rejectedInput(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedInput rejected) {
                return rejected;
            }
        }
        return null;
    }

    private static void leaveWithRequest(RuntimeException failure) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(EngineFailure.ATTRIBUTE, EngineFailure.of(failure), RequestAttributes.SCOPE_REQUEST);
        }
    }
}
