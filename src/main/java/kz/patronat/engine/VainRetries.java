package kz.patronat.engine;

import kz.patronat.kernel.ToBeMended;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** A job that fails {@link ToBeMended} is not tried again by itself: a person is told at once. */
@Component
class VainRetries extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(VainRetries::afterwards);
    }

    private static Command<Object> afterwards(String job, Throwable failure) {
        return isToBeMended(failure) ? new Incident(job, failure) : new DefaultJobRetryCmd(job, failure);
    }

    private static boolean isToBeMended(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ToBeMended) {
                return true;
            }
        }
        return false;
    }

    private static class Incident extends JobRetryCmd {

        private static final long serialVersionUID = 1L;

        Incident(String job, Throwable failure) {
            super(job, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            var job = getJob();
            if (job != null) {
                job.unlock();
                logException(job);
                job.setRetries(0);
                notifyAcquisition(context);
            }
            return null;
        }
    }
}
