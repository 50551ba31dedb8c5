package kz.patronat.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.springframework.stereotype.Component;

/** Puts {@link LongText} before the engine's own way of keeping text. */
@Component
class LongTextPlugin extends AbstractProcessEnginePlugin {

    @Override
    @SuppressWarnings("rawtypes")
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var others = configuration.getCustomPreVariableSerializers();
        var all = new ArrayList<TypedValueSerializer>(List.of(new LongText()));
        if (others != null) {
            all.addAll(others);
        }
        configuration.setCustomPreVariableSerializers(all);
    }
}
