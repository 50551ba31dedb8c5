package kz.patronat.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The queues that everybody finds in Tasklist; their names hold both languages, because the engine knows one. */
@Component
class QueueFilters {

    private static final String KEY = "queue";

    /** The queues in the order in which Tasklist shows them. */
    private enum Queue {
        MINE("#1b4f72", tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
        GROUP(
                "#0b5345",
                tasks -> tasks.taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned()),
        TODAY(
                "#7e5109",
                tasks -> ofMyGroups(tasks)
                        .dueAfterExpression("${officeDay.begins()}")
                        .dueBeforeExpression("${officeDay.ends()}")),
        OVERDUE("#78281f", tasks -> ofMyGroups(tasks).dueBeforeExpression("${now()}"));

        private final String colour;
        private final UnaryOperator<TaskQuery> condition;

        Queue(String colour, UnaryOperator<TaskQuery> condition) {
            this.colour = colour;
            this.condition = condition;
        }

        private static TaskQuery ofMyGroups(TaskQuery tasks) {
            return tasks.taskCandidateGroupInExpression("${currentUserGroups()}")
                    .includeAssignedTasks();
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final FilterService filters;
    private final TaskService tasks;
    private final Texts texts;

    QueueFilters(FilterService filters, TaskService tasks, Texts texts) {
        this.filters = filters;
        this.tasks = tasks;
        this.texts = texts;
    }

    /** Makes or refreshes the filters and says who reads them. */
    Stream<Grant> grants() {
        var known = filters.createTaskFilterQuery().list();
        return Arrays.stream(Queue.values())
                .map(queue -> write(queue, known))
                .flatMap(id -> RoleGrants.WORKING.stream()
                        .map(role -> Grant.of(role, Resources.FILTER, id, Permissions.READ)));
    }

    private String write(Queue queue, List<Filter> known) {
        var filter = known.stream()
                .filter(each -> queue.key().equals(each.getProperties().get(KEY)))
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter());
        // The most urgent stand first.
        filter.setName(text(queue.key()))
                .setQuery(queue.condition
                        .apply(tasks.createTaskQuery())
                        .orderByDueDate()
                        .asc())
                .setProperties(properties(queue));
        return filters.saveFilter(filter).getId();
    }

    private Map<String, Object> properties(Queue queue) {
        var properties = new HashMap<String, Object>();
        properties.put(KEY, queue.key());
        properties.put("description", text(queue.key() + ".about"));
        properties.put("priority", queue.ordinal() * 10);
        properties.put("color", queue.colour);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(
                        Map.of("name", CaseVariables.CASE_NUMBER.name(), "label", text("number")),
                        Map.of("name", CaseVariables.APPLICANT_NAME.name(), "label", text("applicant")),
                        Map.of("name", CaseVariables.DUE_AT.name(), "label", text("due"))));
        return properties;
    }

    private String text(String key) {
        return texts.in(Language.KK, "access.filter." + key);
    }
}
