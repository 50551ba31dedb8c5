package kz.patronat.signing;

import java.util.Optional;
import java.util.Set;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.kernel.RejectedInput;

/** Tasks at which an official signs a paper; the process that lays the paper out knows which one it is. */
public interface SigningTask {

    /** Ids of the user tasks in the models. */
    Set<String> definitions();

    /** What the person is asked to sign there; empty while nothing lies there. */
    Optional<PaperToSign> asked(OpenTask task, String userId);

    /** Why this person may not sign there, although the task is the person's; empty when nothing speaks against it. */
    default Optional<RejectedInput> bars(OpenTask task, String userId) {
        return Optional.empty();
    }
}
