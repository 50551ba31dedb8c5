package kz.patronat.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class SeamForm extends TaskForm {

    private final Map<String, Object> taken = new HashMap<>();
    private String instance = "";

    SeamForm(Forms forms) {
        super(forms);
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        return Map.of("surname", "Үлгіқызы");
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        taken.clear();
        taken.put("iin", input.text("iin"));
        taken.put("surname", input.text("surname"));
        input.rows("children").stream().findFirst().ifPresent(row -> taken.put("firstChild", row.text("childName")));
        instance = task.getProcessInstanceId();
    }

    Map<String, Object> taken() {
        return taken;
    }

    String instance() {
        return instance;
    }
}
