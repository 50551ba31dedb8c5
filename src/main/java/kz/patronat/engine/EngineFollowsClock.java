package kz.patronat.engine;

import java.time.Duration;
import kz.patronat.platform.ServiceClock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Sets the engine's clock before the engine exists, and again whenever the clock of the service moves. */
@Component
class EngineFollowsClock extends AbstractProcessEnginePlugin {

    private final ServiceClock clock;

    EngineFollowsClock(ServiceClock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        clock.follow(EngineFollowsClock::set);
    }

    private static void set(Duration offset) {
        // An unmoved clock is the engine's own; a test may have set it already.
        if (!offset.isZero()) {
            ClockUtil.offset(offset.toMillis());
        }
    }
}
