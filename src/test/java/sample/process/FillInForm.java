package sample.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class FillInForm implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        throw new UnsupportedOperationException("the sample is never run");
    }
}
