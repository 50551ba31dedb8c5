package kz.patronat.draft.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.draft.Draft;
import kz.patronat.draft.DraftCheck;
import kz.patronat.draft.DraftSending;
import kz.patronat.draft.DraftSettings;
import kz.patronat.draft.Drafts;
import kz.patronat.draft.Step;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.provider.Providers;
import kz.patronat.site.Typed;
import kz.patronat.site.Wrong;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The application step by step; what was typed is kept, right or wrong, and each page says what is wrong with it. */
@Controller
@ForCitizens
@RequestMapping({"/kk/my/application", "/ru/my/application"})
class ApplicationPages {

    /** Of one answer; the rules say how long each may be, this only keeps the draft small. */
    private static final int LONGEST = 1000;

    private static final String ADDRESS_OF_STEP = "/{step:person|spouse|children|dwelling|contacts|provider|consents}";

    private final Drafts drafts;
    private final DraftCheck check;
    private final DraftSending sending;
    private final DraftSettings settings;
    private final Questions questions;
    private final Providers providers;
    private final Surroundings surroundings;

    ApplicationPages(
            Drafts drafts,
            DraftCheck check,
            DraftSending sending,
            DraftSettings settings,
            Questions questions,
            Providers providers,
            Surroundings surroundings) {
        this.drafts = drafts;
        this.check = check;
        this.sending = sending;
        this.settings = settings;
        this.questions = questions;
        this.providers = providers;
        this.surroundings = surroundings;
    }

    @GetMapping
    String start(@AuthenticationPrincipal Citizen citizen, HttpServletRequest request, Model model) {
        surroundings.add(request, model);
        // One that was sent when its answer got lost is found out here.
        drafts.open(citizen.iin()).ifPresent(sending::answer);
        var draft = drafts.open(citizen.iin()).orElse(null);
        model.addAttribute("draft", draft);
        model.addAttribute("next", draft == null ? "" : next(draft));
        model.addAttribute("sent", drafts.sent(citizen.iin()).map(Draft::sentAs).orElse(null));
        model.addAttribute("discarded", request.getParameter("discarded") != null);
        model.addAttribute("days", settings.kept().toDays());
        return "draft/start";
    }

    private String next(Draft draft) {
        return check.of(draft).keySet().stream().findFirst().orElse(Step.REVIEW).path();
    }

    @PostMapping
    String begin(@AuthenticationPrincipal Citizen citizen, HttpServletRequest request) {
        var words = surroundings.words(request);
        drafts.begin(
                citizen.iin(),
                Map.of(
                        "birthDate",
                        citizen.iin()
                                .spelledBirthDate()
                                .map(LocalDate::toString)
                                .orElse(""),
                        "channel",
                        "CABINET",
                        "language",
                        words.language().code()));
        return to(words, Step.PERSON);
    }

    @PostMapping("/discard")
    String discard(@AuthenticationPrincipal Citizen citizen, HttpServletRequest request) {
        drafts.open(citizen.iin()).ifPresent(drafts::discard);
        return "redirect:" + surroundings.words(request).base() + "?discarded";
    }

    @GetMapping(ADDRESS_OF_STEP)
    String show(
            @PathVariable String step,
            @AuthenticationPrincipal Citizen citizen,
            HttpServletRequest request,
            Model model) {
        var draft = drafts.open(citizen.iin());
        if (draft.isEmpty()) {
            return "redirect:" + surroundings.words(request).base();
        }
        surroundings.add(request, model);
        return page(Step.of(step).orElseThrow(), draft.get(), Map.of(), citizen, surroundings.words(request), model);
    }

    @PostMapping(ADDRESS_OF_STEP)
    String keep(
            @PathVariable String step,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Citizen citizen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var words = surroundings.words(request);
        var before = drafts.open(citizen.iin());
        if (before.isEmpty()) {
            return "redirect:" + words.base();
        }
        var asked = Step.of(step).orElseThrow();
        write(asked, before.get(), typed, request);
        var kept = drafts.open(citizen.iin());
        if (kept.isEmpty()) {
            // Another window has sent or discarded it meanwhile.
            return "redirect:" + words.base();
        }
        var draft = kept.get();
        var wrong = check.of(asked, draft);
        if (wrong.isEmpty()) {
            return to(words, typed.containsKey("more") ? asked : asked.after(draft));
        }
        surroundings.add(request, model);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(asked, draft, wrong, citizen, words, model);
    }

    private void write(Step step, Draft draft, Map<String, String> typed, HttpServletRequest request) {
        if (step == Step.CHILDREN) {
            drafts.write(draft, "child", ChildrenTyped.in(typed, ApplicationPages::line));
            return;
        }
        var answers = new LinkedHashMap<String, String>();
        for (var field : step.fields(draft)) {
            // A tick comes after the hidden answer that stands for none.
            var given = request.getParameterValues(field.name());
            answers.put(field.name(), given == null ? "" : line(given[given.length - 1]));
        }
        drafts.write(draft, "", answers);
    }

    private static String line(String typed) {
        return Typed.line(typed.substring(0, Math.min(LONGEST, typed.length())));
    }

    private String page(
            Step step, Draft draft, Map<String, RejectedInput> wrong, Citizen citizen, Words words, Model model) {
        surroundings.addStep(step, draft, words, model);
        model.addAttribute("draft", draft.id());
        model.addAttribute("groups", questions.of(step, draft, wrong, words));
        model.addAttribute("wrong", wrongs(wrong, words));
        model.addAttribute("known", step == Step.PERSON ? citizen.name().full() : null);
        model.addAttribute("iin", citizen.iin().value());
        model.addAttribute("consent", step == Step.CONSENTS ? consent(draft, words) : null);
        return "draft/step";
    }

    private String consent(Draft draft, Words words) {
        var operator = Optional.of(draft.get("provider"))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> providers.find(new ProviderId(id)))
                .map(provider -> provider.name(words.language()))
                .orElse(words.of("consents.operator"));
        return words.texts().in(words.language(), "intake.consent.text", operator);
    }

    private static List<Wrong> wrongs(Map<String, RejectedInput> wrong, Words words) {
        return wrong.entrySet().stream()
                .map(each -> new Wrong("#" + each.getKey(), words.said(each.getKey(), each.getValue())))
                .toList();
    }

    private static String to(Words words, Step step) {
        return "redirect:" + words.base() + "/" + step.path();
    }
}
