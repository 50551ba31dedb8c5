package kz.patronat.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has every scan checked for viruses, by whatever door it came. A scan that could not be checked is tried again after
 * 1, 2, 4 … minutes, at most an hour; one whose node died while it asked, after ten.
 */
@Component
class VirusChecks {

    private static final Logger LOG = LoggerFactory.getLogger(VirusChecks.class);

    private static final int AT_MOST = 50;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int LONGEST_PAUSE = 60;
    private static final int DOUBLINGS = 6;

    private final JdbcClient database;
    private final Clamd clamd;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    VirusChecks(
            JdbcClient database,
            Clamd clamd,
            Clock clock,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.database = database;
        this.clamd = clamd;
        this.clock = clock;
        this.transactions = transactions;
        this.events = events;
    }

    private record Taken(UUID id, byte[] bytes, int attempts) {}

    /** Checks what waits, oldest first; a checker that is silent is left alone until the next time. */
    @Scheduled(initialDelay = 5, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void check() {
        if (!clamd.isOn()) {
            return;
        }
        for (var done = 0; done < AT_MOST; done++) {
            var scan = take();
            if (scan.isEmpty() || isSilent(check(scan.get()))) {
                return;
            }
        }
    }

    private VirusVerdict check(Taken scan) {
        var verdict = clamd.check(scan.bytes());
        if (verdict instanceof VirusVerdict.Clean) {
            decided(scan, VirusState.CLEAN, null);
        } else if (verdict instanceof VirusVerdict.Infected infected) {
            LOG.warn("scan {} is infected: {}", scan.id(), infected.virus());
            decided(scan, VirusState.INFECTED, infected.virus());
        } else if (verdict instanceof VirusVerdict.Unknown unknown) {
            LOG.warn("scan {} could not be checked: {}", scan.id(), unknown.because());
            postponed(scan);
        }
        return verdict;
    }

    private static boolean isSilent(VirusVerdict verdict) {
        return verdict instanceof VirusVerdict.Unknown unknown && unknown.isSilent();
    }

    /** Nobody else takes it while it is being asked about. */
    private Optional<Taken> take() {
        var now = clock.instant();
        return database.sql("""
                        update scan set virus_attempts = virus_attempts + 1, virus_next_at = ?
                        from scan_bytes
                        where scan_id = id and id = (select id from scan
                            where virus_state in ('NOT_CHECKED', 'COULD_NOT_CHECK') and removed_at is null
                                and (virus_next_at is null or virus_next_at <= ?)
                            order by virus_next_at nulls first, id limit 1 for update skip locked)
                        returning id, bytes, virus_attempts
                        """)
                .params(Timestamp.from(now.plus(LEASE)), Timestamp.from(now))
                .query((row, index) ->
                        new Taken(row.getObject("id", UUID.class), row.getBytes("bytes"), row.getInt("virus_attempts")))
                .optional();
    }

    private void decided(Taken scan, VirusState state, @Nullable String virus) {
        transactions.executeWithoutResult(status -> {
            var folder = database.sql("""
                            update scan set virus_state = ?, virus_name = ?, virus_checked_at = ?, virus_next_at = null
                            where id = ? returning folder
                            """)
                    .params(state.name(), virus, Timestamp.from(clock.instant()), scan.id())
                    .query(String.class)
                    .single();
            events.publishEvent(new ScanChecked(folder));
        });
    }

    private void postponed(Taken scan) {
        var minutes = Math.min(1 << Math.min(scan.attempts() - 1, DOUBLINGS), LONGEST_PAUSE);
        database.sql("update scan set virus_state = ?, virus_next_at = ? where id = ?")
                .params(
                        VirusState.COULD_NOT_CHECK.name(),
                        Timestamp.from(clock.instant().plus(Duration.ofMinutes(minutes))),
                        scan.id())
                .update();
    }
}
