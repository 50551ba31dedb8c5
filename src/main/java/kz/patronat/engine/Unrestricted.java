package kz.patronat.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What the service does in the engine for a person whose own rights do not reach so far; asked for before. */
public final class Unrestricted {

    private Unrestricted() {}

    public static <T> T call(ProcessEngineConfigurationImpl engine, Callable<T> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(work));
    }

    static <T> T call(ProcessEngine engine, Callable<T> work) {
        return call((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration(), work);
    }
}
