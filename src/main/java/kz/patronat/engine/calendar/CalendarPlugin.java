package kz.patronat.engine.calendar;

import java.util.ArrayList;
import java.util.List;
import kz.patronat.calendar.CalendarChanged;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Teaches the engine the jobs of a calendar change, and starts them in the transaction of the change. */
@Component
class CalendarPlugin extends AbstractProcessEnginePlugin {

    private final List<CalendarJob> jobs;
    private @Nullable ProcessEngineConfigurationImpl engine;

    CalendarPlugin(List<CalendarJob> jobs) {
        this.jobs = jobs;
    }

    @Override
    @SuppressWarnings("rawtypes") // so the engine wants them
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var handlers = new ArrayList<JobHandler>(jobs);
        if (configuration.getCustomJobHandlers() != null) {
            handlers.addAll(configuration.getCustomJobHandlers());
        }
        configuration.setCustomJobHandlers(handlers);
        engine = configuration;
    }

    @EventListener
    void changed(CalendarChanged changed) {
        var change =
                new ChangeOfCase(changed.entry().year().year(), changed.entry().version(), "");
        configuration().getCommandExecutorTxRequired().execute(context -> {
            CalendarJob.send(CalendarJob.job(CalendarJob.FOR_ALL_CASES, change), context);
            CalendarJob.send(CalendarJob.job(CalendarJob.FOR_ALL_BESIDE, change), context);
            return null;
        });
    }

    private ProcessEngineConfigurationImpl configuration() {
        if (engine == null) {
            throw new IllegalStateException("the engine has not been started");
        }
        return engine;
    }
}
