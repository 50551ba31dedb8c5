package kz.patronat.story;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import kz.patronat.kernel.CaseNumber;

/** The small process whose tasks are guarded as those of a case are, for stories about who may do what. */
public final class GuardedWork {

    private GuardedWork() {}

    /** @param variables besides which the case has none */
    public static void begins(Story story, CaseNumber number, Map<String, Object> variables) {
        story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("guarded")
                .businessKey(number.value())
                .setVariables(variables)
                .execute();
    }

    /** In a case of its own; other stories leave tasks open, too, and the longest overdue stand first. */
    public static CaseNumber longOverdue(Story story, Cases cases, String executor) {
        var number = cases.aCase().opened();
        var variables = new HashMap<>(cases.variables(number, Map.of("executor", executor)));
        variables.put("dueAt", Date.from(story.clock().instant().minus(Duration.ofDays(400))));
        begins(story, number, variables);
        return number;
    }
}
