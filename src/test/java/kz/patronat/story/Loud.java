package kz.patronat.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Lets a part of the program log everything for a while. */
public final class Loud {

    private Loud() {}

    public static void during(String name, Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(name);
        var before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
        }
    }
}
