package kz.patronat.intake.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.casefile.Application.Party;
import kz.patronat.document.Recipient;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.intake.AcceptanceRefusals.Reasons;
import kz.patronat.intake.KnownApplicants;
import kz.patronat.intake.UnfinishedApplications;
import kz.patronat.intake.Visit;
import kz.patronat.intake.VisitOutcome;
import kz.patronat.intake.Visits;
import kz.patronat.kernel.Language;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Takes the documents at the counter (clauses C3, C6, C9): to be registered, refused, or taken home again. */
@Component
class AcceptDocumentsForm extends TaskForm {

    /** What is kept of a refused application for the next visit. */
    private static final List<String> KEPT = List.of(
            "iin",
            "birthDate",
            "phone",
            "email",
            ChannelReader.FIELD,
            "iinConfirmed",
            "surname",
            "given",
            "patronymic",
            "address",
            "language",
            "married");

    private final Visits visits;
    private final AcceptanceHints hints;
    private final KnownApplicants known;
    private final UnfinishedApplications unfinished;
    private final ApplicationReader applications;
    private final PartyReader people;
    private final PackageReader packages;

    AcceptDocumentsForm(
            Forms forms,
            Visits visits,
            AcceptanceHints hints,
            KnownApplicants known,
            UnfinishedApplications unfinished,
            ApplicationReader applications,
            PartyReader people,
            PackageReader packages) {
        super(forms);
        this.visits = visits;
        this.hints = hints;
        this.known = known;
        this.unfinished = unfinished;
        this.applications = applications;
        this.people = people;
        this.packages = packages;
    }

    private enum Decision {
        ACCEPT,
        REFUSE,
        LEFT
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var visit = visit(task);
        var shown = new HashMap<String, Object>(hints.about(visit));
        for (var married : List.of(true, false)) {
            var list = married ? "documentsMarried" : "documentsSingle";
            shown.put(list, packages.options(married, Language.KK));
            shown.put(list + "Ru", packages.options(married, Language.RU));
        }
        if (visit.iin() != null) {
            shown.putAll(known.about(visit.provider(), visit.iin()));
        }
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        switch (input.choice("decision", Decision.class)) {
            case ACCEPT -> register(input, task);
            case REFUSE -> refuse(input, task);
            case LEFT -> end(task, VisitOutcome.LEFT);
        }
    }

    private void register(FormInput input, DelegateTask task) {
        var application = applications.read(input, visit(task), task.getAssignee());
        var channel = ChannelReader.read(input, application.applicant());
        ReceptionProcess.ACCEPTED.pass(task, new Accepted(application, channel, input.unread()));
        name(task, application.applicant());
        end(task, VisitOutcome.REGISTERED);
    }

    private void refuse(FormInput input, DelegateTask task) {
        var applicant = people.applicant(input, List.of());
        var shortcomings = packages.read(input).shortcomings();
        if (shortcomings.isEmpty()) {
            throw input.reject("decision", "intake.refusal.nothing-missing");
        }
        var visit = visit(task);
        unfinished.keep(visit.number(), visit.provider(), applicant.iin(), kept(input));
        ReceptionProcess.REFUSAL.pass(
                task,
                new Reasons(
                        new Recipient(applicant.name(), applicant.address()),
                        input.choice("language", Language.class),
                        shortcomings));
        name(task, applicant);
        end(task, VisitOutcome.ACCEPTANCE_REFUSED);
    }

    private static Map<String, Object> kept(FormInput input) {
        var kept = new TreeMap<String, Object>();
        for (var field : KEPT) {
            var answer = input.find(field);
            if (answer != null) {
                kept.put(field, answer);
            }
        }
        return kept;
    }

    private static void name(DelegateTask task, Party applicant) {
        CaseVariables.APPLICANT_NAME.set(task, applicant.name().brief());
    }

    private static void end(DelegateTask task, VisitOutcome outcome) {
        ReceptionProcess.OUTCOME.set(task, outcome.name());
    }

    private Visit visit(DelegateTask task) {
        return visits.get(task.getExecution().getProcessBusinessKey());
    }
}
