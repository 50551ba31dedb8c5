package kz.patronat.gateway;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

class OnGateway implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isConfigured(context.getEnvironment()) || isSimulated(context.getEnvironment());
    }

    static boolean isConfigured(Environment environment) {
        return StringUtils.hasText(environment.getProperty("patronat.gateway.url"));
    }

    /** On the embedded start, and beside a real database where the simulator is asked for. */
    static boolean isSimulated(Environment environment) {
        return !isConfigured(environment)
                && (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                        || environment.acceptsProfiles(Profiles.of("gateway-simulator")));
    }

    /** Where there is none. */
    static class None extends OnGateway {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }

    /** Where the simulator stands for it. */
    static class Simulated implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isSimulated(context.getEnvironment());
        }
    }
}
