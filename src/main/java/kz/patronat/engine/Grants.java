package kz.patronat.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings the authorisations of the roles in line with {@link RoleGrants} and with the deployed models, at every start.
 * Rows of single people and of groups that are no roles are left alone.
 */
@Component
class Grants {

    private static final String[] ROLES = Stream.of(Role.values()).map(Role::id).toArray(String[]::new);

    private final AuthorizationService authorizations;
    private final RepositoryService repository;
    private final QueueFilters filters;

    Grants(AuthorizationService authorizations, RepositoryService repository, QueueFilters filters) {
        this.authorizations = authorizations;
        this.repository = repository;
        this.filters = filters;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(10)
    void bringIntoLine() {
        var wanted = wanted();
        for (var row :
                authorizations.createAuthorizationQuery().groupIdIn(ROLES).list()) {
            if (isOwnGroup(row)) {
                continue;
            }
            var grant = wanted.remove(key(row));
            if (grant == null) {
                authorizations.deleteAuthorization(row.getId());
            } else if (((AuthorizationEntity) row).getPermissions() != mask(grant.permissions())) {
                row.setPermissions(grant.permissions().toArray(Permission[]::new));
                authorizations.saveAuthorization(row);
            }
        }
        wanted.values().forEach(this::write);
    }

    private Map<String, Grant> wanted() {
        return Stream.of(
                        RoleGrants.always(),
                        definitions().entrySet().stream()
                                .flatMap(each -> RoleGrants.definition(each.getKey(), each.getValue())),
                        filters.grants())
                .flatMap(each -> each)
                .collect(Collectors.toMap(Grant::key, Function.identity(), Grant::and, TreeMap::new));
    }

    /** The roles that work in each definition, as the latest version of its model names them. */
    private Map<String, Set<Role>> definitions() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, this::working, (one, other) -> one, TreeMap::new));
    }

    private Set<Role> working(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
                .flatMap(group -> Role.of(group).stream())
                .collect(Collectors.toSet());
    }

    private void write(Grant grant) {
        var row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        row.setGroupId(grant.role().id());
        row.setResource(grant.resource());
        row.setResourceId(grant.resourceId());
        grant.permissions().forEach(row::addPermission);
        authorizations.saveAuthorization(row);
    }

    /** The engine itself lets the members of a group read the group. */
    private static boolean isOwnGroup(Authorization row) {
        return row.getGroupId().equals(row.getResourceId());
    }

    private static String key(Authorization row) {
        return row.getGroupId() + " " + row.getResourceType() + " " + row.getResourceId();
    }

    private static int mask(Set<Permission> permissions) {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (one, other) -> one | other);
    }
}
