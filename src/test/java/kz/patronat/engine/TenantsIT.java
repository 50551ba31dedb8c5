package kz.patronat.engine;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.patronat.kernel.Ids;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class TenantsIT {

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void belongsToTheProviderThatTheMessageNames() {
        assertThat(starts(Map.of("provider", "sample-south")).getTenantId()).isEqualTo("sample-south");
    }

    @Test
    void belongsToTheProviderOfTheCase() {
        var number = cases.aCase().opened();

        assertThat(starts(Map.of("caseNumber", number.value())).getTenantId()).isEqualTo("sample-north");
    }

    @Test
    void isNeverMadeForNobody() {
        assertRejected(() -> starts(Map.of()), "access.start.no-provider");
    }

    @Test
    void isNotMadeForAnotherProviderByAClerk() {
        var number = cases.aCase().opened();

        assertRejected(
                () -> story.as("registrar-2").signedIn(() -> tenantOf(Map.of("caseNumber", number.value()))),
                "access.start.foreign");
        assertRejected(
                () -> story.as("registrar").signedIn(() -> tenantOf(Map.of("provider", "sample-south"))),
                "access.start.foreign");
        assertRejected(() -> story.as("auditor").signedIn(() -> tenantOf(Map.of())), "access.start.no-provider");
    }

    private ProcessInstance starts(Map<String, Object> variables) {
        return runtime.createProcessInstanceByKey("seam")
                .businessKey("tenants-" + Ids.next())
                .setVariables(variables)
                .execute();
    }

    /** The tenant is asked for before the rights are, as in a delegate of ours. */
    private String tenantOf(Map<String, Object> variables) {
        return ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                        story.engine().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context ->
                        context.runWithoutAuthorization(() -> starts(variables).getTenantId()));
    }
}
