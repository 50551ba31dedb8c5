package kz.patronat.gateway.simulator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.patronat.gateway.SampleLine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/**
 * What exists only where the gateway is simulated: on the embedded start, and beside a real database under the profile
 * {@code gateway-simulator}; see {@link SampleLine}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${patronat.gateway.url:}'.isEmpty() and ('${spring.datasource.url:}'.isEmpty()"
        + " or environment.acceptsProfiles('gateway-simulator'))")
@interface SimulatedGateway {}
