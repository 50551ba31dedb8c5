package kz.patronat.migration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody tried a plan or carried it out.
 *
 * @param trial whether everything was taken back
 * @param changes what the person was told of the two versions
 * @param outcome null while it goes on
 */
public record Run(
        UUID id,
        boolean trial,
        ModelVersion from,
        ModelVersion to,
        Plan.Wish wish,
        List<Sentence> changes,
        String by,
        Instant began,
        @Nullable Instant ended,
        @Nullable End outcome) {

    public enum End {
        /** Every instance was tried. */
        DONE,
        /** A person stopped it. */
        STOPPED,
        /** Too many instances failed. */
        TOO_MANY_FAULTS
    }

    /** What became of one of its instances; {@code at} is null while it waits. */
    public record Item(
            String instanceId,
            @Nullable String businessKey,
            String provider,
            Outcome outcome,
            @Nullable Instant at) {}
}
