package kz.patronat.placement.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Language;
import kz.patronat.placement.paper.AcceptanceLetters;
import kz.patronat.placement.store.AcceptanceChecks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whether everything that a portal application needs is there (clause C7). */
@Component
class CheckCompletenessForm extends PlacementForm {

    private final AcceptanceChecks checks;
    private final AcceptanceLetters letters;

    CheckCompletenessForm(FormWork work, AcceptanceChecks checks, AcceptanceLetters letters) {
        super(work);
        this.checks = checks;
        this.letters = letters;
    }

    @Override
    Map<String, ?> known(CaseFile file) {
        return Map.of(
                "requiredDocuments", options(file, Language.KK),
                "requiredDocumentsRu", options(file, Language.RU));
    }

    private List<Map<String, String>> options(CaseFile file, Language language) {
        return obligatory(file).stream()
                .map(document -> Map.of(
                        "value", document.code(), "label", document.name().in(language)))
                .toList();
    }

    private List<RequiredDocument> obligatory(CaseFile file) {
        return letters.required(file).stream()
                .filter(RequiredDocument::obligatory)
                .toList();
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var complete = "YES".equals(input.text("complete"));
        var missing = complete ? List.<String>of() : missing(input, file);
        checks.completeness(file.number(), complete, missing, complete ? null : input.text("missingReason"));
        write(task, complete ? "placement.journal.complete" : "placement.journal.incomplete");
        meet(task, "completeness");
        PlacementProcess.PACKAGE_COMPLETE.set(task, complete);
        if (!complete) {
            PlacementProcess.ACCEPTED.set(task, false);
        }
    }

    private List<String> missing(FormInput input, CaseFile file) {
        var missing = new ArrayList<>(input.choices("missingDocuments"));
        var known = obligatory(file).stream().map(RequiredDocument::code).toList();
        if (missing.isEmpty() || !known.containsAll(missing)) {
            throw input.reject("missingDocuments", "placement.completeness.say-which");
        }
        return missing;
    }
}
