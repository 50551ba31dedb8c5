package kz.patronat.engine;

import static kz.patronat.engine.Grant.ALL;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.patronat.access.Role;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * The one table of what the engine lets each role do. Nobody is camunda-admin, nobody changes instances, variables,
 * deployments, groups or rights; whether a person may take or complete a task is decided by {@link TaskRules}.
 */
final class RoleGrants {

    /** The only processes that people start, and who does. */
    static final Map<String, Set<Role>> STARTED_BY = Map.of(
            "reception", Set.of(Role.REGISTRAR),
            "withdrawal", Set.of(Role.REGISTRAR, Role.SPECIALIST),
            "late-document", Set.of(Role.REGISTRAR, Role.SPECIALIST),
            "correction", Set.of(Role.REGISTRAR, Role.SPECIALIST),
            "complaint", Set.of(Role.REGISTRAR, Role.AKIMAT),
            "complaint-withdrawal", Set.of(Role.REGISTRAR),
            "quality-review", Set.of(Role.QUALITY_OFFICER));

    /** The roles that work through tasks. */
    static final List<Role> WORKING =
            List.of(Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER);

    private static final Permission[] READS = {
        READ, READ_INSTANCE, READ_INSTANCE_VARIABLE, READ_TASK, READ_TASK_VARIABLE, READ_HISTORY, READ_HISTORY_VARIABLE
    };

    private RoleGrants() {}

    /** What a role may do whatever is deployed. */
    static Stream<Grant> always() {
        return Stream.of(
                        WORKING.stream().map(role -> application(role, "tasklist")),
                        STARTED_BY.values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .map(RoleGrants::starter),
                        auditor(),
                        analyst(),
                        administrator())
                .flatMap(each -> each);
    }

    /** The groups that work in a definition see its tasks and do them; the heads see everything of their provider. */
    static Stream<Grant> definition(String key, Set<Role> working) {
        return Stream.of(
                        working.stream()
                                .map(role -> Grant.of(
                                        role, Resources.PROCESS_DEFINITION, key, with(READS, TASK_WORK, TASK_ASSIGN))),
                        Stream.of(Role.HEAD, Role.DEPUTY_HEAD)
                                .map(role ->
                                        Grant.of(role, Resources.PROCESS_DEFINITION, key, with(READS, TASK_ASSIGN))),
                        STARTED_BY.getOrDefault(key, Set.of()).stream()
                                .map(role -> Grant.of(role, Resources.PROCESS_DEFINITION, key, READ, CREATE_INSTANCE)))
                .flatMap(each -> each);
    }

    private static Grant starter(Role role) {
        return Grant.of(role, Resources.PROCESS_INSTANCE, ALL, ProcessInstancePermissions.CREATE);
    }

    private static Stream<Grant> auditor() {
        var role = Role.AUDITOR;
        return Stream.of(
                application(role, "cockpit"),
                Grant.of(role, Resources.PROCESS_DEFINITION, ALL, READS),
                Grant.of(role, Resources.OPERATION_LOG_CATEGORY, ALL, UserOperationLogCategoryPermissions.READ),
                Grant.of(role, Resources.DEPLOYMENT, ALL, Permissions.READ),
                Grant.of(role, Resources.DECISION_DEFINITION, ALL, Permissions.READ, Permissions.READ_HISTORY),
                Grant.of(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ));
    }

    /** Models, forms and tables, without any case that runs through them. */
    private static Stream<Grant> analyst() {
        var role = Role.ANALYST;
        return Stream.of(
                application(role, "cockpit"),
                Grant.of(role, Resources.PROCESS_DEFINITION, ALL, READ),
                Grant.of(role, Resources.DEPLOYMENT, ALL, Permissions.READ),
                Grant.of(role, Resources.DECISION_DEFINITION, ALL, Permissions.READ),
                Grant.of(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ));
    }

    /** Incidents and their jobs, people and providers; no task, no variable, no message. */
    private static Stream<Grant> administrator() {
        var role = Role.ADMINISTRATOR;
        return Stream.of(
                application(role, "cockpit"),
                application(role, "admin"),
                Grant.of(role, Resources.PROCESS_DEFINITION, ALL, READ, READ_INSTANCE, RETRY_JOB),
                Grant.of(role, Resources.DEPLOYMENT, ALL, Permissions.READ),
                Grant.of(role, Resources.DECISION_DEFINITION, ALL, Permissions.READ),
                Grant.of(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ),
                Grant.of(role, Resources.USER, ALL, Permissions.READ),
                Grant.of(role, Resources.GROUP, ALL, Permissions.READ),
                Grant.of(role, Resources.TENANT, ALL, Permissions.READ));
    }

    private static Grant application(Role role, String application) {
        return Grant.of(role, Resources.APPLICATION, application, Permissions.ACCESS);
    }

    private static Permission[] with(Permission[] some, Permission... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(Permission[]::new);
    }
}
