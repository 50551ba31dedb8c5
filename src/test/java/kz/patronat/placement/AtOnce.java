package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import kz.patronat.story.Story;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;

/** People and jobs of one case that act in the same moment; a person who meets a lock fails the test. */
record AtOnce(Story story, String key) {

    /** The people act while every job that is due runs; then job by job in parallel, until the case rests. */
    void act(List<Callable<Boolean>> people) throws Exception {
        var acts = new ArrayList<>(people);
        for (var round = 0; round < 50; round++) {
            due().stream().map(this::runs).forEach(acts::add);
            if (acts.isEmpty()) {
                return;
            }
            together(acts);
            acts.clear();
        }
        throw new AssertionError("jobs of " + key + " never come to rest");
    }

    private static void together(List<Callable<Boolean>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var done = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            for (var each : done) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** As the executor of jobs does: whoever loses the race tries again. */
    private Callable<Boolean> runs(Job job) {
        return () -> {
            var management = story.engine().getManagementService();
            for (var attempt = 0; attempt < 20; attempt++) {
                if (management.createJobQuery().jobId(job.getId()).count() == 0) {
                    return true;
                }
                try {
                    management.executeJob(job.getId());
                    return true;
                } catch (OptimisticLockingException lost) {
                    Thread.sleep(5);
                }
            }
            return false;
        };
    }

    private List<Job> due() {
        var now = story.clock().instant();
        return story.instances(key).stream()
                .flatMap(id ->
                        story.engine().getManagementService().createJobQuery().processInstanceId(id).list().stream())
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(now))
                .toList();
    }
}
