package kz.patronat.placement.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.ForChild;
import kz.patronat.casefile.Decision.OnGround;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.RefusalGround;
import kz.patronat.placement.RefusalGrounds;
import kz.patronat.placement.SpouseConsent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows and reads the rows of children and grounds with which a case is proposed and decided (clause C14). */
@Component
class DecisionRows {

    private final Children children;
    private final RefusalGrounds grounds;
    private final SpouseConsent spouseConsent;

    DecisionRows(Children children, RefusalGrounds grounds, SpouseConsent spouseConsent) {
        this.children = children;
        this.grounds = grounds;
        this.spouseConsent = spouseConsent;
    }

    /** Children that have no outcome yet. */
    List<Child> open(CaseFile file) {
        return children.of(file.number()).stream()
                .filter(child -> child.outcome() == null)
                .toList();
    }

    List<Map<String, Object>> children(CaseFile file, String field, @Nullable Decision earlier) {
        return open(file).stream().map(child -> row(child, field, earlier)).toList();
    }

    private static Map<String, Object> row(Child child, String field, @Nullable Decision earlier) {
        var row = new HashMap<String, Object>();
        row.put("iin", child.iin().value());
        row.put("name", child.name().full());
        if (earlier != null) {
            earlier.children().stream()
                    .filter(each -> each.child().equals(child.id()))
                    .forEach(each -> {
                        row.put(field, each.outcome().name());
                        row.put("reason", each.reason());
                    });
        }
        return row;
    }

    static List<Map<String, String>> grounds(@Nullable Decision earlier) {
        return earlier == null
                ? List.of()
                : earlier.grounds().stream()
                        .map(ground ->
                                Map.of("ground", ground.code(), "facts", ground.facts(), "evidence", ground.evidence()))
                        .toList();
    }

    List<Map<String, String>> options(Instant at, Language language) {
        return grounds.validOn(Zone.day(at)).stream()
                .map(ground ->
                        Map.of("value", ground.code(), "label", ground.text().in(language)))
                .toList();
    }

    /**
     * Reads what was decided for every open child, and on which grounds.
     *
     * @param rows name of the list of children, {@code field} the one with the outcome
     */
    Decision read(FormInput input, String rows, String field, CaseFile file, Stage stage, String person, Instant at) {
        var decided = new ArrayList<ForChild>();
        var submitted = input.rows(rows);
        for (var child : open(file)) {
            var row = submitted.stream()
                    .filter(each -> child.iin().value().equals(each.find("iin")))
                    .findFirst()
                    .orElseThrow(() -> input.reject(rows, "placement.decision.child-missing"));
            row.find("name");
            decided.add(decided(row, field, child, file, Zone.day(at)));
        }
        var decision = new Decision(Ids.next(), file.number(), stage, decided, grounds(input, at), null, person, at);
        check(input, decision);
        if (decided.size() == children.of(file.number()).size()) {
            checkSomethingIsDecided(input, decision);
        }
        return decision;
    }

    private ForChild decided(FormInput row, String field, Child child, CaseFile file, LocalDate day) {
        var outcome = row.choice(field, Outcome.class);
        var reason = row.find("reason");
        if (outcome == Outcome.CONTRACT && child.isAskedOn(day) && !Boolean.TRUE.equals(child.consents())) {
            throw row.reject(field, "placement.decision.child-consent", Child.AGE_OF_CONSENT);
        }
        if (outcome == Outcome.CONTRACT && !spouseConsent.allowsContract(file)) {
            throw row.reject(field, "placement.decision.spouse-consent");
        }
        if (outcome == Outcome.NOT_CONCLUDED && reason == null) {
            throw row.reject("reason", "placement.decision.reason");
        }
        return new ForChild(child.id(), outcome, reason);
    }

    /** The grounds of the form; each must be valid on the day and stand once. */
    List<OnGround> grounds(FormInput input, Instant at) {
        var valid =
                grounds.validOn(Zone.day(at)).stream().map(RefusalGround::code).toList();
        var seen = new HashSet<String>();
        var given = new ArrayList<OnGround>();
        for (var row : input.rows("grounds")) {
            var code = row.text("ground");
            if (!valid.contains(code)) {
                throw row.reject("ground", "placement.decision.ground-unknown");
            }
            if (!seen.add(code)) {
                throw row.reject("ground", "placement.decision.ground-twice");
            }
            given.add(new OnGround(code, row.text("facts"), row.text("evidence")));
        }
        return given;
    }

    private static void check(FormInput input, Decision decision) {
        if (decision.isRefusal() || decision.children().isEmpty()) {
            if (decision.grounds().isEmpty()) {
                throw input.reject("grounds", "placement.decision.no-ground");
            }
        } else if (!decision.grounds().isEmpty()) {
            throw input.reject("grounds", "placement.decision.nothing-refused");
        }
    }

    /** Unless an earlier round has decided something, a case cannot end with nothing but contracts not concluded. */
    private static void checkSomethingIsDecided(FormInput input, Decision decision) {
        if (!decision.isRefusal() && !decision.has(Outcome.CONTRACT)) {
            throw input.reject("", "placement.decision.nothing-decided");
        }
    }
}
