package kz.patronat.notification;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One thread for each channel that looks from time to time for what is due. */
@Component
class NoticeJobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeJobs.class);
    private static final long LAST_LETTER_SECONDS = 15;

    private final List<Round> rounds;
    private final NoticeSettings settings;
    private volatile List<ScheduledExecutorService> threads = List.of();

    NoticeJobs(
            List<Carrier> carriers,
            NoticeDeliveryTable table,
            ChannelOutages outages,
            NoticeSettings settings,
            Clock clock) {
        this.rounds = carriers.stream()
                .map(carrier -> new Round(carrier, table, outages, settings, clock))
                .toList();
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.lookEvery().isZero()) {
            return;
        }
        var pause = settings.lookEvery().toMillis();
        threads = rounds.stream()
                .map(round -> {
                    var thread = Executors.newSingleThreadScheduledExecutor(job -> named(job, round));
                    thread.scheduleWithFixedDelay(() -> look(round), pause, pause, TimeUnit.MILLISECONDS);
                    return thread;
                })
                .toList();
    }

    private static Thread named(Runnable job, Round round) {
        var thread = new Thread(job, "notices-" + round.channel());
        thread.setDaemon(true);
        return thread;
    }

    private static void look(Round round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.error("Notices by {} could not be carried, the next look follows", round.channel(), failed);
        }
    }

    @Override
    public void stop() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
        for (var thread : threads) {
            try {
                if (!thread.awaitTermination(LAST_LETTER_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("A channel of notices did not stop in time");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
