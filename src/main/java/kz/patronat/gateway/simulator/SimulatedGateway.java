package kz.patronat.gateway.simulator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * What exists only where the gateway is simulated: on the embedded start, and beside a real database under the profile
 * {@code gateway-simulator}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnSimulatedGateway.class)
@interface SimulatedGateway {}
