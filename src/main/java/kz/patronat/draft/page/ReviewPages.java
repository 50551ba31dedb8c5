package kz.patronat.draft.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.cabinet.CabinetCases;
import kz.patronat.document.Inline;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.draft.Draft;
import kz.patronat.draft.DraftCheck;
import kz.patronat.draft.DraftFiles;
import kz.patronat.draft.DraftSending;
import kz.patronat.draft.Drafts;
import kz.patronat.draft.Step;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.portal.NotTaken;
import kz.patronat.signing.NcaLayer;
import kz.patronat.site.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviewing, signing and sending an application, and what is answered (clauses C7, C10, C26). */
@Controller
@ForCitizens
@RequestMapping({"/kk/my/application", "/ru/my/application"})
class ReviewPages {

    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftCheck check;
    private final DraftSending sending;
    private final Questions questions;
    private final CabinetCases cases;
    private final NcaLayer ncaLayer;
    private final Surroundings surroundings;

    ReviewPages(
            Drafts drafts,
            DraftFiles files,
            DraftCheck check,
            DraftSending sending,
            Questions questions,
            CabinetCases cases,
            NcaLayer ncaLayer,
            Surroundings surroundings) {
        this.drafts = drafts;
        this.files = files;
        this.check = check;
        this.sending = sending;
        this.questions = questions;
        this.cases = cases;
        this.ncaLayer = ncaLayer;
        this.surroundings = surroundings;
    }

    /** A step as it was answered. */
    record Part(String name, String path, List<Line> lines) {}

    /** @param address where it is changed; null where it cannot be */
    record Line(String label, String value, @Nullable String address) {}

    @GetMapping("/review")
    String review(@AuthenticationPrincipal Citizen citizen, HttpServletRequest request, Model model) {
        return drafts.open(citizen.iin())
                .map(draft -> review(draft, citizen, null, request, model))
                .orElseGet(() -> start(request));
    }

    @PostMapping("/send")
    String send(
            @RequestParam(defaultValue = "") String signed,
            @AuthenticationPrincipal Citizen citizen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var words = surroundings.words(request);
        var draft = drafts.open(citizen.iin());
        if (draft.isEmpty()) {
            // Sent a second time: the answer is there already.
            return drafts.sent(citizen.iin()).isPresent() ? "redirect:" + words.base() + "/sent" : start(request);
        }
        try {
            sending.send(draft.get(), citizen.name(), signed.getBytes(StandardCharsets.UTF_8));
            return "redirect:" + words.base() + "/sent";
        } catch (RejectedInput rejected) {
            return refused(
                    draft.get(),
                    citizen,
                    HttpServletResponse.SC_BAD_REQUEST,
                    List.of(words.said(rejected)),
                    request,
                    response,
                    model);
        } catch (NotTaken notTaken) {
            var said = notTaken.faults().stream().map(words::said).toList();
            return refused(draft.get(), citizen, status(notTaken.kind(), response), said, request, response, model);
        }
    }

    /** Whoever comes while too many others do is told when to come again. */
    private static int status(NotTaken.Kind kind, HttpServletResponse response) {
        if (kind != NotTaken.Kind.BUSY) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, NotTaken.BUSY_FOR);
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    private String refused(
            Draft draft,
            Citizen citizen,
            int status,
            List<String> said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        return review(draft, citizen, said, request, model);
    }

    private String review(
            Draft draft, Citizen citizen, @Nullable List<String> refused, HttpServletRequest request, Model model) {
        var words = surroundings.words(request);
        surroundings.add(request, model);
        surroundings.addStep(Step.REVIEW, draft, words, model);
        var wrong = check.of(draft);
        model.addAttribute("refused", refused);
        model.addAttribute("wrong", wrongs(wrong, words));
        model.addAttribute("parts", parts(draft, citizen, wrong, words));
        if (wrong.isEmpty()) {
            model.addAttribute("document", new String(sending.document(draft, citizen.name()), StandardCharsets.UTF_8));
            model.addAttribute("ncalayer", ncaLayer.forCitizens());
        } else {
            model.addAttribute("document", null);
        }
        return "draft/review";
    }

    private static List<Wrong> wrongs(Map<Step, Map<String, RejectedInput>> wrong, Words words) {
        var all = new ArrayList<Wrong>();
        wrong.forEach((step, fields) -> fields.forEach((field, rejected) ->
                all.add(new Wrong(words.base() + "/" + step.path() + "#" + field, words.said(field, rejected)))));
        return all;
    }

    private List<Part> parts(Draft draft, Citizen citizen, Map<Step, Map<String, RejectedInput>> wrong, Words words) {
        return Step.of(draft).stream()
                .filter(step -> step != Step.REVIEW)
                .map(step -> new Part(
                        words.of("step." + step),
                        step.path(),
                        step == Step.DOCUMENTS
                                ? documents(draft, words)
                                : lines(step, draft, citizen, wrong.getOrDefault(step, Map.of()), words)))
                .toList();
    }

    private List<Line> lines(Step step, Draft draft, Citizen citizen, Map<String, RejectedInput> wrong, Words words) {
        var lines = new ArrayList<Line>();
        if (step == Step.PERSON) {
            lines.add(new Line(words.of("field.name"), citizen.name().full(), null));
            lines.add(new Line(words.of("field.iin"), citizen.iin().value(), null));
        }
        for (var field : step.fields(draft)) {
            var view = questions.view(field, draft, wrong.get(field.name()), words);
            var answer = Questions.answer(view, words);
            if (step != Step.CHILDREN || !answer.isEmpty()) {
                lines.add(new Line(view.label(), answer, words.base() + "/" + step.path() + "#" + field.name()));
            }
        }
        return lines;
    }

    private List<Line> documents(Draft draft, Words words) {
        var there = files.of(draft);
        return check.documents(draft).stream()
                .map(document -> new Line(
                        document.name().in(words.language()),
                        there.stream()
                                .filter(file -> file.answers(document.code()))
                                .map(file -> file.name())
                                .reduce((one, other) -> one + ", " + other)
                                .orElse(words.of("review.no-file")),
                        words.base() + "/documents#" + document.code()))
                .toList();
    }

    @GetMapping("/sent")
    String sent(@AuthenticationPrincipal Citizen citizen, HttpServletRequest request, Model model) {
        var words = surroundings.words(request);
        var answer = drafts.sent(citizen.iin()).flatMap(sending::answer);
        if (answer.isEmpty()) {
            return start(request);
        }
        var accepted = answer.get();
        surroundings.add(request, model);
        model.addAttribute("number", accepted.number().value());
        model.addAttribute("received", Written.moment(accepted.receivedAt()));
        model.addAttribute("effective", Written.day(accepted.effectiveDate()));
        model.addAttribute("due", Written.day(accepted.dueDate()));
        model.addAttribute("explanation", accepted.explanation(words.language()));
        model.addAttribute("receipt", receipt(citizen).isPresent());
        return "draft/sent";
    }

    @GetMapping("/sent/receipt")
    ResponseEntity<byte[]> receipt(@AuthenticationPrincipal Citizen citizen, HttpServletRequest request) {
        var language = surroundings.words(request).language();
        return drafts.sent(citizen.iin())
                .map(Draft::sentAs)
                .flatMap(number -> receipt(citizen)
                        .flatMap(paper -> cases.open(citizen.iin(), number, paper.id(), language, DraftSending.SENDER)))
                .map(Inline::onPage)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Paper> receipt(Citizen citizen) {
        return drafts.sent(citizen.iin())
                .map(Draft::sentAs)
                .flatMap(number -> cases.find(citizen.iin(), number))
                .flatMap(known -> known.papers().stream()
                        .filter(paper -> paper.kind() == PaperKind.RECEIPT)
                        .findFirst());
    }

    private String start(HttpServletRequest request) {
        return "redirect:" + surroundings.words(request).base();
    }
}
