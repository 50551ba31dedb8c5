package kz.patronat.engine;

import kz.patronat.platform.EmbeddedStart;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The password of a sample person is the name itself; real people have no such passwords. */
@Component
@EmbeddedStart
class SimplePasswords extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnablePasswordPolicy(false);
    }
}
