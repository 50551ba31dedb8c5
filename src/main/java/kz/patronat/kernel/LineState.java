package kz.patronat.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a line to somebody outside has worked of late.
 *
 * @param lastAnswer when it last brought an answer
 * @param silentSince since when it brings none; null when it does
 * @param unanswered of how many it brought none since: signatures, people, cases; however often it was tried for each
 */
public record LineState(
        @Nullable Instant lastAnswer, @Nullable Instant silentSince, int unanswered) {

    /** One that nobody outside can deal with is no outage yet. */
    private static final int SEVERAL = 2;

    /** How much longer one alone has to wait: a small office may have no other for days. */
    private static final int ALONE = 8;

    /** Since when it is silent, once that has lasted so long; eight times as long where only one waits. */
    public Optional<Instant> silentFor(Duration least, Instant now) {
        return Optional.ofNullable(silentSince)
                .filter(since -> !since.isAfter(now.minus(unanswered >= SEVERAL ? least : least.multipliedBy(ALONE))));
    }

    public Optional<Instant> answeredAfter(Instant since) {
        return Optional.ofNullable(lastAnswer).filter(answer -> answer.isAfter(since));
    }
}
