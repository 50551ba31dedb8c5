package kz.patronat.migration;

import java.time.Instant;
import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One deployed version of a model.
 *
 * @param tag the version tag that its author gave
 * @param running how many instances run in it
 */
public record ModelVersion(
        String id,
        String process,
        Bilingual name,
        int number,
        @Nullable String tag,
        Instant deployed,
        long running) {}
