package kz.patronat.engine.calendar;

import kz.patronat.story.Story;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Puts a job of a calendar change beside the one that has run. */
final class CalendarJobs {

    private CalendarJobs() {}

    static void send(Story story, ChangeOfCase change) {
        ((ProcessEngineConfigurationImpl) story.engine().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    CalendarJob.send(CalendarJob.job(CalendarJob.FOR_ONE_CASE, change), context);
                    return null;
                });
    }
}
