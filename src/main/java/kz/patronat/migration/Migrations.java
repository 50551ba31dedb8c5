package kz.patronat.migration;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.migration.Outcome.State;
import kz.patronat.migration.store.Runs;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries a plan on every running instance, or carries it out. Each instance goes in a transaction of its own: whole in
 * the new version or whole in the old one. In a trial everything is done as in earnest and then taken back.
 */
@Component
class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** So many instances are tried in one request; a person sees how it goes on and may stop it. */
    private static final int AT_ONCE = 20;

    private static final int TRIES = 3;

    private static final Outcome BUSY = Outcome.without(State.CANNOT, Sentence.of("migration.busy"));

    private final RunningProcesses processes;
    private final Runs runs;
    private final TransactionTemplate transactions;
    private final MigrationSettings settings;
    private final Texts texts;
    private final Clock clock;

    Migrations(
            RunningProcesses processes,
            Runs runs,
            TransactionTemplate transactions,
            MigrationSettings settings,
            Texts texts,
            Clock clock) {
        this.processes = processes;
        this.runs = runs;
        this.transactions = transactions;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    private record Tried(String instance, Outcome outcome) {}

    Run begin(Plan.Wish wish, boolean trial, String by) {
        var plan = processes.plan(wish);
        if (!plan.refusals().isEmpty()) {
            throw new RejectedInput(
                    "moves", "migration.plan-refused", words(plan.refusals().get(0)));
        }
        var instances = processes.running(plan.from());
        if (instances.isEmpty()) {
            throw new RejectedInput("from", "migration.nobody-there");
        }
        var run =
                new Run(Ids.next(), trial, plan.from(), plan.to(), wish, plan.told(), by, clock.instant(), null, null);
        try {
            transactions.executeWithoutResult(status -> runs.begin(run, instances));
        } catch (DuplicateKeyException another) {
            throw new RejectedInput("process", "migration.already-running");
        }
        return run;
    }

    /** Tries the next instances; the run ends with the last one, or when too many broke down. */
    Run goOn(UUID id) {
        for (var tried = 0; tried < AT_ONCE && run(id).outcome() == null; tried++) {
            if (!triesNext(run(id))) {
                break;
            }
        }
        if (!runs.count(id).containsKey(State.WAITING)) {
            runs.end(id, Run.End.DONE, clock.instant());
        }
        return run(id);
    }

    /** What was carried over stays so, and the rest stays where it is; a step that is under way is waited for. */
    Run stop(UUID id) {
        run(id);
        transactions.executeWithoutResult(status -> {
            runs.holdSteps(id);
            runs.end(id, Run.End.STOPPED, clock.instant());
        });
        return run(id);
    }

    private Run run(UUID id) {
        return runs.find(id).orElseThrow(() -> new RejectedInput("run", "migration.no-run"));
    }

    private boolean triesNext(Run run) {
        for (var left = TRIES; ; left--) {
            var tried = tried(run);
            if (tried.isEmpty()) {
                return false;
            }
            var outcome = tried.get().outcome();
            if (left > 1 && outcome.equals(BUSY)) {
                continue;
            }
            if (run.trial() || outcome.state() != State.MOVED) {
                runs.keep(run.id(), tried.get().instance(), outcome, clock.instant());
            }
            stopAfterFaults(run);
            return true;
        }
    }

    /** Whatever does not move for good is taken back with everything that was done for it. */
    private Optional<Tried> tried(Run run) {
        return transactions.execute(status -> {
            var next = runs.goesOn(run.id()) ? runs.next(run.id()) : Optional.<String>empty();
            if (next.isEmpty()) {
                return Optional.<Tried>empty();
            }
            var outcome = carriedOver(run, next.get());
            if (run.trial() || outcome.state() != State.MOVED) {
                status.setRollbackOnly();
            } else {
                runs.keep(run.id(), next.get(), outcome, clock.instant());
            }
            return Optional.of(new Tried(next.get(), outcome));
        });
    }

    private Outcome carriedOver(Run run, String instance) {
        try {
            return processes.carryOver(run.wish(), instance);
        } catch (ConcurrencyFailureException another) {
            return BUSY;
        } catch (RuntimeException broken) {
            var rejected = rejectedIn(broken);
            if (rejected != null) {
                return Outcome.without(State.CANNOT, Sentence.of(rejected.key(), rejected.arguments()));
            }
            LOG.error("instance {} stays in its version, run {}", instance, run.id(), broken);
            return Outcome.without(State.FAILED, Sentence.of("migration.broke", instance));
        }
    }

    /** A form of the new version that says no, behind what the engine makes of it. */
    private static @Nullable RejectedInput rejectedIn(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedInput rejected) {
                return rejected;
            }
        }
        return null;
    }

    private void stopAfterFaults(Run run) {
        if (!run.trial() && runs.count(run.id()).getOrDefault(State.FAILED, 0L) >= settings.mostFaults()) {
            runs.end(run.id(), Run.End.TOO_MANY_FAULTS, clock.instant());
        }
    }

    private Bilingual words(Sentence sentence) {
        return new Bilingual(sentence.in(Language.KK, texts), sentence.in(Language.RU, texts));
    }
}
