package kz.patronat.portal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent is not taken: nothing of it has become a case. */
public final class NotTaken extends RuntimeException {

    /** When whoever came while too many others did may well try again, in seconds. */
    public static final String BUSY_FOR = "30";

    /** What the sender can do about it. */
    public enum Kind {
        /** Send something else: this is no request at all, or its files cannot be kept. */
        UNREADABLE,
        TOO_LARGE,
        /** Nothing: the number belongs to another request. */
        CONFLICT,
        /** A request that cannot become a case as it stands. */
        NO_CASE,
        /** Send the same again a little later: too many came at once, and nothing of this one was looked at. */
        BUSY
    }

    private final Kind kind;
    private final transient List<Fault> faults;
    private final transient @Nullable UUID inbox;

    NotTaken(Kind kind, List<Fault> faults) {
        this(kind, faults, null);
    }

    private NotTaken(Kind kind, List<Fault> faults, @Nullable UUID inbox) {
        super(faults.get(0).field() + ": " + faults.get(0).key(), null, false, false);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.inbox = inbox;
    }

    static NotTaken unreadable(Fault fault) {
        return new NotTaken(Kind.UNREADABLE, List.of(fault));
    }

    static NotTaken noCase(Fault fault) {
        return new NotTaken(Kind.NO_CASE, List.of(fault));
    }

    /** Its turn did not come in time. */
    public static NotTaken busy() {
        return new NotTaken(Kind.BUSY, List.of(Fault.at("", "portal.busy")));
    }

    /** The same, with the place in the inbox where the request waits for a person. */
    NotTaken waitingAt(UUID id) {
        return new NotTaken(kind, faults, id);
    }

    public Kind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Where the request waits for a person; null when it was not kept. */
    public @Nullable UUID inbox() {
        return inbox;
    }
}
