package kz.patronat.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts {@link RefusalInterceptor} and {@link RepeatInterceptor} before everything else, outside the transaction. */
@Component
class RefusalPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                first(configuration.getCustomPreCommandInterceptorsTxRequired()));
    }

    private static List<CommandInterceptor> first(List<CommandInterceptor> others) {
        var all = new ArrayList<CommandInterceptor>();
        all.add(new RefusalInterceptor());
        all.add(new RepeatInterceptor());
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
