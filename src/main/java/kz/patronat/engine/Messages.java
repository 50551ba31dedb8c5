package kz.patronat.engine;

import java.util.Map;
import java.util.TreeMap;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/** Messages to the processes, in words of the case. */
@Component
public class Messages {

    private final RuntimeService runtime;
    private final IdentityService identity;

    Messages(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /** Starts a process whose business key is the case number, for the tenant of the provider. */
    public void start(String message, CaseNumber number, ProviderId provider, Map<String, Object> variables) {
        var payload = new TreeMap<>(variables);
        payload.put(CaseVariables.CASE_NUMBER.name(), number.value());
        startUnder(number.value(), message, provider, payload);
    }

    /**
     * Starts a process that has a number of its own, such as a complaint from the portal; whoever brought it has no
     * rights in the engine and needs none.
     */
    public void startBySystem(String key, String message, ProviderId provider, Map<String, Object> variables) {
        NobodyActs.during(identity, () -> startUnder(key, message, provider, variables));
    }

    /** Hands the message to the process with that number of its own, for somebody who has no rights in the engine. */
    public boolean correlateBySystem(String message, String key) {
        return NobodyActs.during(
                identity,
                () -> reachesSomebody(runtime.createMessageCorrelation(message).processInstanceBusinessKey(key)));
    }

    private void startUnder(String key, String message, ProviderId provider, Map<String, Object> variables) {
        var payload = new TreeMap<>(variables);
        payload.put(CaseVariables.PROVIDER.name(), provider.value());
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .setVariables(payload)
                .withoutTenantId()
                .correlateStartMessage();
    }

    /**
     * Hands the message to the one instance that waits for it with this value in a local variable.
     *
     * @return false when nobody waits (any more): a late or repeated message changes nothing
     */
    public <T> boolean correlate(String message, Variable<T> local, T value, Map<String, Object> variables) {
        return reachesSomebody(runtime.createMessageCorrelation(message)
                .localVariableEquals(local.name(), value)
                .setVariables(variables));
    }

    /**
     * Hands the message to the process of the case that waits for it.
     *
     * @return false when none does
     */
    public boolean correlateCase(String message, CaseNumber number, Map<String, Object> variables) {
        return reachesSomebody(runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .setVariables(variables));
    }

    /** The engine's exception for an unwanted message would doom the transaction of the caller, so none is provoked. */
    private static boolean reachesSomebody(MessageCorrelationBuilder message) {
        var reached = message.correlateAllWithResult().size();
        if (reached > 1) {
            throw new IllegalStateException(reached + " instances waited for a message meant for one");
        }
        return reached == 1;
    }
}
