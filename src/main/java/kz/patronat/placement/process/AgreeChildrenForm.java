package kz.patronat.placement.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.engine.FormInput;
import kz.patronat.placement.store.ChildAgreements;
import kz.patronat.placement.store.ChildAgreements.ChildAgreement;
import kz.patronat.placement.store.ChildAgreements.LivesWith;
import kz.patronat.placement.store.ChildAgreements.OwnConsent;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Which children, and who agrees to it (Code art. 118-3, 136). */
@Component
class AgreeChildrenForm extends PlacementForm {

    private final Children children;
    private final ChildAgreements agreements;
    private final ChildRows rows;

    AgreeChildrenForm(FormWork work, Children children, ChildAgreements agreements, ChildRows rows) {
        super(work);
        this.children = children;
        this.agreements = agreements;
        this.rows = rows;
    }

    @Override
    Map<String, ?> known(CaseFile file) {
        var shown = children.of(file.number()).stream()
                .filter(child -> child.outcome() == null)
                .map(child -> row(file, child))
                .toList();
        return Map.of("children", shown);
    }

    private Map<String, Object> row(CaseFile file, Child child) {
        var row = new HashMap<String, Object>();
        row.put("iin", child.iin().value());
        row.put("surname", child.name().surname());
        row.put("given", child.name().given());
        row.put("patronymic", child.name().patronymic());
        row.put("born", child.birthDate().toString());
        row.put("livesAt", child.livesWith());
        row.put("opinion", child.opinion());
        agreements.find(file.number(), child.iin()).ifPresent(agreement -> {
            row.put("livesWith", agreement.livesWith().name());
            row.put("administrationAgreedOn", agreement.administrationOn().toString());
            row.put("childConsent", agreement.consent().name());
            row.put("childConsentOn", agreement.consentOn() == null ? null : String.valueOf(agreement.consentOn()));
        });
        return row;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var kept = children.of(file.number()).stream()
                .filter(child -> child.outcome() != null)
                .toList();
        var agreed = "YES".equals(input.text("childrenAgreed")) ? agreed(input, file, kept) : List.<AgreedChild>of();
        var all = new ArrayList<>(kept);
        agreed.forEach(each -> all.add(each.child()));
        children.agree(file.number(), all);
        agreements.put(
                file.number(), agreed.stream().map(AgreedChild::agreement).toList());
        PlacementProcess.CHILDREN_TO_AGREE.set(task, false);
        if (agreed.isEmpty()) {
            write(task, "placement.journal.no-child-agreed", input.text("noChildReason"));
        } else {
            write(task, "placement.journal.children-agreed", agreed.size());
        }
    }

    private List<AgreedChild> agreed(FormInput input, CaseFile file, List<Child> kept) {
        var undertakingOn = past(input, "undertakingOn");
        var siblings = siblings(input);
        var agreed = new ArrayList<AgreedChild>();
        for (var row : input.rows("children")) {
            var earlier = new ArrayList<>(kept);
            agreed.forEach(each -> earlier.add(each.child()));
            var child = rows.child(row, file, earlier, siblings, today());
            agreed.add(new AgreedChild(child, agreement(row, child, undertakingOn)));
        }
        if (agreed.isEmpty()) {
            throw input.reject("children", "placement.children.none");
        }
        return agreed;
    }

    private ChildAgreement agreement(FormInput row, Child child, LocalDate undertakingOn) {
        var consent = row.choice("childConsent", OwnConsent.class);
        return new ChildAgreement(
                child.iin(),
                row.choice("livesWith", LivesWith.class),
                past(row, "administrationAgreedOn"),
                consent,
                consent == OwnConsent.GIVEN ? past(row, "childConsentOn") : row.findDate("childConsentOn"),
                undertakingOn);
    }

    private static String siblings(FormInput input) {
        var siblings = input.text("siblings");
        return "APART".equals(siblings) ? input.text("apartReason") : siblings;
    }

    private record AgreedChild(Child child, ChildAgreement agreement) {}
}
