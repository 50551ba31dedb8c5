package kz.patronat.complaint.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Complaint.Outcome;
import kz.patronat.complaint.ComplaintRules;
import kz.patronat.complaint.ComplaintRules.Route;
import kz.patronat.complaint.Filing.Subject;
import kz.patronat.complaint.Judges;
import kz.patronat.complaint.Letter;
import kz.patronat.complaint.Letter.Kind;
import kz.patronat.complaint.Letter.Step;
import kz.patronat.complaint.store.Letters;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.kernel.Ids;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reviewer drafts the reasoned answer, or asks for more time once, with the reason (clause C21). */
@Component
class ReviewComplaintForm extends ComplaintForm {

    /** Where an officer of the quality body reads the whole packet. */
    private static final String PACKET = "/camunda/api/patronat/complaints/%s/packet";

    private final Letters letters;
    private final Stages stages;
    private final ComplaintRules rules;
    private final Decisions decisions;
    private final Judges judges;
    private final StaffDirectory staff;

    ReviewComplaintForm(
            Forms forms,
            ComplaintWork work,
            ComplaintSummary summary,
            Letters letters,
            Stages stages,
            ComplaintRules rules,
            Decisions decisions,
            Judges judges,
            StaffDirectory staff) {
        super(forms, work, summary);
        this.letters = letters;
        this.stages = stages;
        this.rules = rules;
        this.decisions = decisions;
        this.judges = judges;
        this.staff = staff;
    }

    @Override
    Map<String, ?> known(Complaint complaint, DelegateTask task) {
        var shown = new HashMap<String, Object>();
        var drafted = letters.of(complaint.number());
        shown.put("sentBack", "");
        if (!drafted.isEmpty() && drafted.get(drafted.size() - 1).sentBack() != null) {
            var latest = drafted.get(drafted.size() - 1);
            shown.put("sentBack", latest.sentBack());
            put(
                    shown,
                    "outcome",
                    latest.outcome() == null ? null : latest.outcome().name());
            put(shown, "ground", latest.ground());
            put(shown, "facts", latest.facts());
            put(shown, "reasons", latest.reasons());
        }
        shown.put("decision", Kind.ANSWER.name());
        shown.put("canBeOrdered", isAboutDecision(complaint));
        if (complaint.isQuality()) {
            shown.put("packet", PACKET.formatted(complaint.number()));
        }
        if (complaint.isAtAkimat()) {
            shown.put(
                    "signers",
                    judges.signersAtAkimat(complaint).stream()
                            .map(member -> Map.of(
                                    "value",
                                    member.userId(),
                                    "label",
                                    member.name().full()))
                            .toList());
        }
        return shown;
    }

    @Override
    void take(FormInput input, DelegateTask task, Complaint complaint) {
        var letter = input.choice("decision", Kind.class) == Kind.ANSWER
                ? answer(input, task, complaint)
                : extension(input, task, complaint);
        letters.draft(letter);
        work().write(complaint, person(task), "complaint.journal.drafted." + letter.kind());
        if (complaint.isAtAkimat()) {
            ComplaintProcess.SIGNER.set(task, akimatSigner(input, complaint));
        } else if (complaint.isQuality()) {
            ComplaintProcess.SIGNER.set(task, person(task));
        }
        var forwarded = !complaint.isAtAkimat()
                && !complaint.isQuality()
                && rules.routeOf(complaint.provider()) == Route.APPC
                && letter.outcome() != Outcome.SATISFIED;
        ComplaintProcess.ANSWERED_HERE.set(task, !forwarded);
        if (forwarded) {
            stages.toAkimat(task, complaint, "NOT_SATISFIED");
        }
    }

    private Letter answer(FormInput input, DelegateTask task, Complaint complaint) {
        var outcome = input.choice("outcome", Outcome.class);
        var step = input.find("orderStep");
        var ordered = step == null ? null : input.choice("orderStep", Step.class);
        if (outcome == Outcome.SATISFIED && ordered == null && isAboutDecision(complaint)) {
            throw input.reject("orderStep", "complaint.answer.step");
        }
        if (ordered != null && (!isAboutDecision(complaint) || !isGranted(outcome))) {
            throw input.reject("orderStep", "complaint.answer.no-step");
        }
        return letter(
                Kind.ANSWER,
                outcome,
                input.text("ground"),
                input.text("facts"),
                input.text("reasons"),
                ordered,
                0,
                task,
                complaint);
    }

    private Letter extension(FormInput input, DelegateTask task, Complaint complaint) {
        var term = work().term(complaint);
        var longest = work().dates().longestExtension(work().today());
        if (!rules.extension() || complaint.isQuality()) {
            throw input.reject("decision", "complaint.extension.off");
        }
        if (term.isExtended()) {
            throw input.reject("decision", "complaint.extension.second");
        }
        if (rules.routeOf(complaint.provider()) == Route.APPC && !complaint.isAtAkimat()) {
            throw input.reject("decision", "complaint.extension.appc");
        }
        var days = input.number("extensionDays");
        if (days < 1 || days > longest) {
            throw input.reject("extensionDays", "complaint.extension.days", longest);
        }
        return letter(Kind.EXTENSION, null, null, null, input.text("extensionReason"), null, days, task, complaint);
    }

    private Letter letter(
            Kind kind,
            @Nullable Outcome outcome,
            @Nullable String ground,
            @Nullable String facts,
            String reasons,
            @Nullable Step step,
            int days,
            DelegateTask task,
            Complaint complaint) {
        return new Letter(
                Ids.next(),
                complaint.number(),
                kind,
                outcome,
                ground,
                facts,
                reasons,
                step,
                days,
                person(task),
                work().now(),
                null,
                null,
                null);
    }

    private String akimatSigner(FormInput input, Complaint complaint) {
        var signer = input.text("signerId");
        if (!staff.isMember(signer, List.of(Role.AKIMAT), complaint.provider())) {
            throw input.reject("signerId", "complaint.signer.unknown");
        }
        if (judges.signersAtAkimat(complaint).stream()
                .noneMatch(free -> free.userId().equals(signer))) {
            throw input.reject("signerId", "complaint.signer.involved");
        }
        return signer;
    }

    private boolean isAboutDecision(Complaint complaint) {
        return complaint.caseNumber() != null
                && complaint.filing().matter().subject() == Subject.DECISION
                && decisions.latest(complaint.caseNumber(), Stage.DECIDED).isPresent();
    }

    private static boolean isGranted(Outcome outcome) {
        return outcome == Outcome.SATISFIED || outcome == Outcome.PARTLY;
    }

    private static void put(Map<String, Object> shown, String field, @Nullable String value) {
        if (value != null) {
            shown.put(field, value);
        }
    }
}
