package kz.patronat.migration.process;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.engine.Unrestricted;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.migration.ModelVersion;
import kz.patronat.migration.RunningProcesses.Instance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the models that the engine has, and how many instances run in each. */
@Component
class DeployedVersions {

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient database;

    DeployedVersions(ProcessEngineConfigurationImpl engine, JdbcClient database) {
        this.engine = engine;
        this.database = database;
    }

    /** The newest of each process and the older ones in which something runs. */
    List<ModelVersion> all() {
        var running = running();
        var newest = new HashMap<String, Integer>();
        var definitions = definitions();
        definitions.forEach(each -> newest.merge(each.getKey(), each.getVersion(), Math::max));
        return definitions.stream()
                .filter(each -> each.getVersion() == newest.get(each.getKey()) || running.containsKey(each.getId()))
                .sorted(Comparator.comparing(ProcessDefinition::getKey)
                        .thenComparing(ProcessDefinition::getVersion, Comparator.reverseOrder()))
                .map(each -> version(each, running))
                .toList();
    }

    ModelVersion one(String process, int number, String field) {
        var found = Unrestricted.call(
                engine,
                () -> engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionVersion(number)
                        .singleResult());
        if (found == null) {
            throw new RejectedInput(field, "migration.no-version");
        }
        return version(found, running());
    }

    Drawing drawing(ModelVersion version) {
        return Unrestricted.call(
                engine, () -> Drawing.of(engine.getRepositoryService().getBpmnModelInstance(version.id())));
    }

    /** How many instances stand at each element. */
    Map<String, Long> standing(ModelVersion version) {
        var standing = new HashMap<String, Long>();
        Unrestricted.call(
                        engine,
                        () -> engine.getManagementService()
                                .createActivityStatisticsQuery(version.id())
                                .list())
                .forEach((ActivityStatistics each) ->
                        standing.merge(Drawing.withoutBody(each.getId()), (long) each.getInstances(), Long::sum));
        return standing;
    }

    List<Instance> instances(ModelVersion version) {
        return database.sql("""
                        select id_, business_key_, tenant_id_ from act_ru_execution
                        where proc_def_id_ = ? and parent_id_ is null order by id_
                        """)
                .param(version.id())
                .query((row, index) -> new Instance(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<ProcessDefinition> definitions() {
        return Unrestricted.call(
                engine,
                () -> engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .list());
    }

    private Map<String, Long> running() {
        var running = new HashMap<String, Long>();
        database.sql("""
                        select proc_def_id_, count(*) from act_ru_execution where parent_id_ is null
                        group by proc_def_id_
                        """).query(row -> {
            running.put(row.getString(1), row.getLong(2));
        });
        return running;
    }

    private ModelVersion version(ProcessDefinition definition, Map<String, Long> running) {
        return Unrestricted.call(engine, () -> {
            var repository = engine.getRepositoryService();
            var process = repository
                    .getBpmnModelInstance(definition.getId())
                    .<Process>getModelElementById(definition.getKey());
            var deployed = repository
                    .createDeploymentQuery()
                    .deploymentId(definition.getDeploymentId())
                    .singleResult();
            return new ModelVersion(
                    definition.getId(),
                    definition.getKey(),
                    Drawing.name(process, process.getName(), process.getId()),
                    definition.getVersion(),
                    definition.getVersionTag(),
                    deployed.getDeploymentTime().toInstant(),
                    running.getOrDefault(definition.getId(), 0L));
        });
    }
}
