package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.Role;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class GrantsIT {

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RepositoryService repository;

    @Autowired
    Grants grants;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Test
    void letPeopleStartOnlyTheProcessesThatPeopleStart() {
        var startable = rows(Resources.PROCESS_DEFINITION)
                .filter(row -> row.isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE))
                .map(row -> row.getGroupId() + " " + row.getResourceId())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(startable)
                .isSubsetOf(
                        "registrar reception",
                        "registrar withdrawal",
                        "specialist withdrawal",
                        "registrar late-document",
                        "specialist late-document",
                        "registrar correction",
                        "specialist correction",
                        "registrar complaint",
                        "akimat complaint",
                        "registrar complaint-withdrawal",
                        "quality-officer quality-review");
        assertThat(RoleGrants.STARTED_BY.keySet())
                .allMatch(key -> repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(key)
                                .latestVersion()
                                .startableInTasklist()
                                .count()
                        == 1);
    }

    @Test
    void showNoOtherProcessInTasklist() {
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .startableInTasklist()
                        .list())
                .extracting(definition -> definition.getKey())
                .filteredOn(key -> Files.exists(Path.of("processes", key + ".bpmn")))
                .isSubsetOf(RoleGrants.STARTED_BY.keySet());
    }

    @Test
    void letNobodyChangeWhatRuns() {
        for (var never : List.of(
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.UPDATE_TASK,
                ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE,
                ProcessDefinitionPermissions.DELETE_INSTANCE,
                ProcessDefinitionPermissions.DELETE_HISTORY,
                ProcessDefinitionPermissions.MIGRATE_INSTANCE,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE)) {
            assertThat(rows(Resources.PROCESS_DEFINITION).filter(row -> row.isPermissionGranted(never)))
                    .as(never.getName())
                    .isEmpty();
        }
        for (var resource : List.of(
                Resources.USER,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP,
                Resources.AUTHORIZATION,
                Resources.TENANT,
                Resources.TENANT_MEMBERSHIP,
                Resources.DEPLOYMENT,
                Resources.FILTER)) {
            assertThat(authorizations.createAuthorizationQuery().resourceType(resource).list().stream()
                            .filter(row -> row.isPermissionGranted(Permissions.CREATE)
                                    || row.isPermissionGranted(Permissions.UPDATE)
                                    || row.isPermissionGranted(Permissions.DELETE)))
                    .as(resource.resourceName())
                    .isEmpty();
        }
    }

    @Test
    void followTheModels() {
        assertThat(works("guarded"))
                .containsExactlyInAnyOrder(Role.SPECIALIST.id(), Role.HEAD.id(), Role.DEPUTY_HEAD.id());
        assertThat(works("seam")).containsExactly(Role.REGISTRAR.id());
    }

    @Test
    void areBroughtBackIntoLineAtTheNextStart() {
        var before = texts();
        var added = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        added.setGroupId("registrar");
        added.setResource(Resources.DEPLOYMENT);
        added.setResourceId("*");
        added.addPermission(Permissions.CREATE);
        authorizations.saveAuthorization(added);
        var widened = rows(Resources.PROCESS_DEFINITION).findFirst().orElseThrow();
        widened.addPermission(ProcessDefinitionPermissions.DELETE_INSTANCE);
        authorizations.saveAuthorization(widened);
        authorizations.deleteAuthorization(
                rows(Resources.APPLICATION).findFirst().orElseThrow().getId());

        grants.bringIntoLine();

        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void areNotWrittenPerTask() {
        story.begins();
        var number = cases.aCase().opened();
        GuardedWork.begins(story, number, cases.variables(number, java.util.Map.of()));

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
    }

    private List<String> works(String key) {
        return rows(Resources.PROCESS_DEFINITION)
                .filter(row -> key.equals(row.getResourceId()))
                .filter(row -> row.isPermissionGranted(ProcessDefinitionPermissions.TASK_WORK))
                .map(Authorization::getGroupId)
                .toList();
    }

    private Stream<Authorization> rows(Resources resource) {
        return authorizations.createAuthorizationQuery().resourceType(resource).list().stream();
    }

    private List<String> texts() {
        return Stream.of(Resources.values())
                .flatMap(this::rows)
                .map(row -> row.getGroupId() + " " + row.getUserId() + " " + row.getResourceType() + " "
                        + row.getResourceId() + " "
                        + ((org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity) row).getPermissions())
                .sorted()
                .toList();
    }
}
