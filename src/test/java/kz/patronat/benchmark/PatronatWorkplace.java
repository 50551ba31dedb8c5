package kz.patronat.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service, worked through the engine's services as its web applications do. */
final class PatronatWorkplace extends Workplace {

    private final JdbcClient database;
    private final Map<String, Groups> known = new HashMap<>();

    private record Groups(List<String> groups, List<String> tenants) {}

    PatronatWorkplace(ProcessEngine engine, JdbcClient database) {
        super(engine, new Cpu(database));
        this.database = database;
    }

    @Override
    void signIn(String person) {
        var who = known.computeIfAbsent(person, this::groupsOf);
        engine().getIdentityService().setAuthentication(person, who.groups(), who.tenants());
    }

    private Groups groupsOf(String person) {
        var identity = engine().getIdentityService();
        return new Groups(
                identity.createGroupQuery().groupMember(person).list().stream()
                        .map(group -> group.getId())
                        .toList(),
                identity.createTenantQuery().userMember(person).list().stream()
                        .map(tenant -> tenant.getId())
                        .toList());
    }

    @Override
    String visitorComes(String ticket) {
        var reception = engine().getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("reception")
                .latestVersion()
                .singleResult();
        return engine().getFormService()
                .submitStartForm(reception.getId(), new HashMap<>(Map.of("ticketNumber", ticket)))
                .getBusinessKey();
    }

    @Override
    void submit(Task task, Map<String, Object> fields) {
        engine().getFormService().submitTaskForm(task.getId(), asSent(fields));
    }

    /** As the browser sends it: lists as JSON. */
    static Map<String, Object> asSent(Map<String, Object> fields) {
        var sent = new HashMap<String, Object>();
        fields.forEach((field, value) -> sent.put(field, value instanceof List<?> list ? Spin.JSON(list) : value));
        return sent;
    }

    @Override
    String caseOf(String visit) {
        return database.sql("select coalesce(case_number, '') from office_visit where number = ?")
                .param(visit)
                .query(String.class)
                .single();
    }
}
