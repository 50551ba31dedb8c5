package kz.patronat.engine;

import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Outermost of all interceptors: turns a {@link RejectedInput} that a listener threw into the exception which the REST
 * interface answers with 400, and leaves the cause of any failure with the request, for the filter that words it.
 */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            var rejected = rejectedInput(failure);
            leaveWithRequest(rejected == null ? failure : rejected);
            if (rejected == null || failure instanceof FormFieldValidationException) {
                throw failure;
            }
            throw new FormFieldValidationException(rejected.key(), rejected.getMessage(), rejected);
        }
    }

    private static RejectedInput rejectedInput(Throwable failure) {
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
