package kz.patronat.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that the token of a machine needs for an endpoint, beside a role in {@link AllowedTo}. An endpoint that
 * names no scope is closed to machines.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForMachines {

    Scope value();
}
