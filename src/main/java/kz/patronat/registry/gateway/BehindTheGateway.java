package kz.patronat.registry.gateway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.patronat.gateway.GatewayConnected;

/** What speaks with the registers where there is a gateway, a simulated one too. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@GatewayConnected
@interface BehindTheGateway {}
