package kz.patronat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.OpenToAll;
import kz.patronat.access.PageSessions;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.cabinet.CabinetCase;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the operators of 1414: where a case stands and what to do, and nothing else of it (clause C23). */
@Controller
@RequestMapping({"/kk", "/ru"})
class OperatorPage {

    private static final String PAGE = "site/operator";
    private static final int LONGEST = 40;

    /** As the numbers of cases are made. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{Nd}/-]{1," + LONGEST + "}");

    private final PageSessions sessions;
    private final CaseLooks looks;
    private final CallersCases words;
    private final TermLengths terms;
    private final Clock clock;

    OperatorPage(PageSessions sessions, CaseLooks looks, CallersCases words, TermLengths terms, Clock clock) {
        this.sessions = sessions;
        this.looks = looks;
        this.words = words;
        this.terms = terms;
        this.clock = clock;
    }

    @ModelAttribute
    void keptNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping("/1414")
    @OpenToAll
    String page(@AuthenticationPrincipal @Nullable SignedIn operator, Model model) {
        return page(operator, Map.of(), model);
    }

    @PostMapping("/1414/session")
    @OpenToAll
    String enter(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            SiteLanguage language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (sessions.enter(request, Typed.line(user), password, Role.CONTACT_CENTRE)) {
            return again(language);
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        model.addAttribute("refused", true);
        return page(null, Map.of(), model);
    }

    @PostMapping("/1414/session/end")
    @AllowedTo(Role.CONTACT_CENTRE)
    String leave(SiteLanguage language, HttpServletRequest request) {
        sessions.leave(request);
        return again(language);
    }

    @PostMapping("/1414")
    @AllowedTo(Role.CONTACT_CENTRE)
    String look(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String iin,
            @RequestParam(required = false) @Nullable String phone,
            @AuthenticationPrincipal SignedIn operator,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        var wrong = new LinkedHashMap<String, RejectedInput>();
        var found = phone == null
                ? byNumber(Typed.line(number), Typed.line(iin), operator, wrong)
                : byPhone(Typed.line(phone), operator, wrong);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("number", shortened(number));
        model.addAttribute("iin", shortened(iin));
        model.addAttribute("phone", phone == null ? "" : shortened(phone));
        model.addAttribute("found", wrong.isEmpty() ? words.of(found, language) : null);
        return page(operator, words.of(wrong, language), model);
    }

    private List<CabinetCase> byNumber(String number, String iin, SignedIn operator, Map<String, RejectedInput> wrong) {
        if (!NUMBER.matcher(number).matches()) {
            wrong.put(
                    "number",
                    number.isEmpty()
                            ? new RejectedInput("number", "site.operator.number.missing")
                            : new RejectedInput("number", "site.operator.number.wrong", LONGEST));
        }
        try {
            var applicant = Iin.check("iin", iin);
            return wrong.isEmpty() ? looks.byNumber(new CaseNumber(number), applicant, operator.getName()) : List.of();
        } catch (RejectedInput rejected) {
            wrong.put("iin", rejected);
            return List.of();
        }
    }

    private List<CabinetCase> byPhone(String phone, SignedIn operator, Map<String, RejectedInput> wrong) {
        try {
            return looks.byPhone(Phone.check("phone", phone), operator.getName());
        } catch (RejectedInput rejected) {
            wrong.put("phone", rejected);
            return List.of();
        }
    }

    private String page(@Nullable SignedIn operator, Map<String, String> wrong, Model model) {
        var knows = operator != null && operator.has(Role.CONTACT_CENTRE);
        model.addAttribute("operator", knows ? operator.member().name().brief() : null);
        model.addAttribute("wrong", wrong);
        model.addAttribute("lengths", terms.on(Zone.day(clock.instant())));
        return PAGE;
    }

    private static String shortened(String typed) {
        var line = Typed.line(typed);
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    private static String again(SiteLanguage language) {
        return "redirect:/" + language.code() + "/1414";
    }
}
