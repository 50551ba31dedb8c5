package kz.patronat.engine;

import org.jspecify.annotations.Nullable;

/**
 * That a task is just being given to somebody with a reason that is written down. What comes past it, through the engine's
 * own address for an assignee, has none.
 */
public final class GivenWithReason {

    private static final ThreadLocal<@Nullable String> TASK = new ThreadLocal<>();

    private GivenWithReason() {}

    public static void during(String taskId, Runnable work) {
        TASK.set(taskId);
        try {
            work.run();
        } finally {
            TASK.remove();
        }
    }

    static boolean is(String taskId) {
        return taskId.equals(TASK.get());
    }
}
