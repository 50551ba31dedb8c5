package kz.patronat.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The work that time wakes; the engine has it. Instants are those of the {@link ServiceClock}. */
public interface DueWork {

    /** Whether nothing runs and nothing that is due by now still waits to be run. */
    boolean isQuiet();

    /** Asks for what is due to be begun now and not at the next regular look. */
    void hurry();

    /** When the next thing falls due after that moment. */
    Optional<Instant> nextAfter(Instant moment);

    /** The timers that are due by that moment, in the order of their due dates. */
    List<FellDue> dueBy(Instant moment);
}
