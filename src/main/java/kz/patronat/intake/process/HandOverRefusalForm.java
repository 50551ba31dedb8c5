package kz.patronat.intake.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.patronat.document.AcceptanceRefusalFacts.Shortcoming;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.FormText;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.intake.AcceptanceRefusals;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Signs the refusal to accept and hands it over, with what is missing explained (clause C6). */
@Component
class HandOverRefusalForm extends TaskForm {

    private final AcceptanceRefusals refusals;
    private final Texts texts;

    HandOverRefusalForm(Forms forms, AcceptanceRefusals refusals, Texts texts) {
        super(forms);
        this.refusals = refusals;
        this.texts = texts;
    }

    private enum Handover {
        HANDED,
        NOT_TAKEN
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var reasons = ReceptionProcess.REFUSAL.from(task);
        return Map.of(
                "refusalNumber",
                refusals.of(task.getExecution().getProcessBusinessKey()).number(),
                "shortcomings",
                words(reasons.shortcomings(), Language.KK),
                "shortcomingsRu",
                words(reasons.shortcomings(), Language.RU));
    }

    private String words(List<Shortcoming> shortcomings, Language language) {
        return FormText.list(shortcomings.stream()
                .map(each -> Stream.of(
                                each.document().in(language),
                                texts.in(
                                        language,
                                        "document.defect." + each.defect().name()),
                                each.remark())
                        .filter(part -> part != null)
                        .toList())
                .map(parts -> String.join(" – ", parts)));
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var visit = task.getExecution().getProcessBusinessKey();
        input.flag("signedByOfficial");
        refusals.sign(visit, task.getAssignee());
        if (input.choice("handover", Handover.class) == Handover.HANDED) {
            refusals.handOver(
                    visit, CaseVariables.APPLICANT_NAME.from(task), input.flag("identitySeen"), task.getAssignee());
        }
    }
}
