package kz.patronat.migration;

import java.util.Map;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/** A plan as the page sends it. */
record MigrationRequest(
        @Nullable String process,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Map<String, @Nullable String> moves,
        @Nullable Boolean trial) {

    Plan.Wish wish() {
        if (process == null || !process.matches("[A-Za-z][\\w-]*")) {
            throw new RejectedInput("process", "migration.no-process");
        }
        if (from == null || to == null || from < 1 || to < 1) {
            throw new RejectedInput(from == null || from < 1 ? "from" : "to", "migration.no-version");
        }
        var chosen = moves == null ? Map.<String, @Nullable String>of() : moves;
        chosen.forEach((source, target) -> {
            if (target == null || target.isBlank()) {
                throw new RejectedInput("moves", "migration.no-step", source);
            }
        });
        return new Plan.Wish(process, from, to, Map.copyOf(chosen));
    }

    /** Only who says so carries anything over. */
    boolean isTrial() {
        return !Boolean.FALSE.equals(trial);
    }
}
