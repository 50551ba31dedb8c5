package kz.patronat.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * What exists only when the service was started for trying out, on the database it brings along: sample people,
 * simulators, the movable clock. A configured {@code spring.datasource.url} leaves all of it out.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnEmbeddedStart.class)
public @interface EmbeddedStart {}
