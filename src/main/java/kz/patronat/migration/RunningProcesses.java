package kz.patronat.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs in the engine and in which version of its model. */
public interface RunningProcesses {

    /** Of each process its newest version and every older one in which something runs; newest first. */
    List<ModelVersion> versions();

    /**
     * The way from one version to another in words.
     *
     * @throws kz.patronat.kernel.RejectedInput when there is no such version or step
     */
    Plan plan(Plan.Wish wish);

    /** The instances of the version, oldest first. */
    List<Instance> running(ModelVersion version);

    /**
     * Carries one instance over, within the transaction of the caller, who takes back everything unless it moved.
     *
     * @throws RuntimeException when something breaks
     */
    Outcome carryOver(Plan.Wish wish, String instanceId);

    /** @param provider to whom the instance belongs */
    record Instance(String id, @Nullable String businessKey, String provider) {}
}
