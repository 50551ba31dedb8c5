package kz.patronat.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A way of a person through the pages, with an {@link Album} as the argument: played in its usual look by every build, and
 * in every look where pictures are kept.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(Albums.class)
public @interface Journey {

    /** Begins the names of its pictures. */
    String id();

    String kk();

    String ru();

    Look usual();

    /** Whether nobody goes this way with a telephone. */
    boolean atADesk() default false;
}
