package kz.patronat.complaint.process;

import java.util.Map;
import java.util.Objects;
import kz.patronat.complaint.store.Letters;
import kz.patronat.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case is decided anew: a round that still runs ends, the next one enters where the answer says (APPC art. 100). */
@Component
class OrderAnewDelegate implements JavaDelegate {

    private static final String REPLACED = "placement.replaced";
    private static final String ORDERED = "placement.ordered-to-decide-anew";

    private final ComplaintWork work;
    private final Letters letters;
    private final Messages messages;

    OrderAnewDelegate(ComplaintWork work, Letters letters, Messages messages) {
        this.work = work;
        this.letters = letters;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        var number = Objects.requireNonNull(complaint.caseNumber(), "a case to decide anew");
        var step = Objects.requireNonNull(letters.latest(complaint.number()).step(), "a step to enter at");
        messages.correlateCase(REPLACED, number, Map.of());
        messages.start(ORDERED, number, complaint.provider(), Map.of("entersAt", step.name()));
        work.writeBySystem(complaint, "complaint.journal.ordered." + step);
    }
}
