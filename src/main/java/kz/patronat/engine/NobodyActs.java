package kz.patronat.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;

/**
 * What the service itself does in the engine on nobody's account: neither rights nor the rules for people are asked. What
 * a person does beyond own rights is {@link Unrestricted}.
 */
public final class NobodyActs {

    private NobodyActs() {}

    public static void during(IdentityService identity, Runnable work) {
        during(identity, () -> {
            work.run();
            return null;
        });
    }

    static <T> T during(IdentityService identity, Supplier<T> work) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(person);
        }
    }
}
