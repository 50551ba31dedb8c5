package kz.patronat.gateway.simulator;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

class OnSimulatedGateway implements Condition {

    static final String PROFILE = "gateway-simulator";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isSimulated(context.getEnvironment());
    }

    /** A configured gateway is never stood in for. */
    static boolean isSimulated(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("patronat.gateway.url"))
                && (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                        || environment.acceptsProfiles(Profiles.of(PROFILE)));
    }
}
