package kz.patronat.replay;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Knows what the beans of a case said. */
public interface Answering {

    /** @param element named as in {@link Element} */
    List<Answer> at(String element, DelegateExecution execution);

    /** The work of a step is done. */
    default void worked(DelegateExecution execution) {}
}
