package kz.patronat.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.Role;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What a role may do with one resource of the engine.
 *
 * @param resourceId one of them, or {@code *} for all
 */
record Grant(Role role, Resource resource, String resourceId, Set<Permission> permissions) {

    static final String ALL = "*";

    static Grant of(Role role, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(role, resource, resourceId, Set.of(permissions));
    }

    /** Role and resource: there is one row for each. */
    String key() {
        return role.id() + " " + resource.resourceType() + " " + resourceId;
    }

    Grant and(Grant other) {
        return new Grant(
                role,
                resource,
                resourceId,
                Stream.concat(permissions.stream(), other.permissions.stream()).collect(Collectors.toSet()));
    }
}
