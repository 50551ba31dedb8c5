package kz.patronat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.patronat.access.CitizenSessions;
import kz.patronat.access.CitizenSignIn;
import kz.patronat.access.ForCitizens;
import kz.patronat.access.OpenToAll;
import kz.patronat.access.SampleCitizens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a citizen signs in: with the identity provider, or as a sample person where the service is tried out. */
@Controller
@OpenToAll
@RequestMapping({"/kk/my", "/ru/my"})
class SignInPage {

    private final CitizenSessions sessions;
    private final CitizenSignIn signIn;
    private final ObjectProvider<SampleCitizens> samples;

    SignInPage(CitizenSessions sessions, CitizenSignIn signIn, ObjectProvider<SampleCitizens> samples) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.samples = samples;
    }

    @ModelAttribute
    void keptNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * @param to page that was asked for
     * @param refused the identity provider says no
     * @param nobody it does not say who the person is
     */
    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String nobody,
            SiteLanguage language,
            HttpServletRequest request,
            Model model) {
        sessions.wants(request, to, language.code());
        model.addAttribute("start", signIn.start().orElse(null));
        model.addAttribute(
                "samples", samples.stream().flatMap(each -> each.all().stream()).toList());
        model.addAttribute("problem", refused != null ? "refused" : nobody != null ? "nobody" : null);
        return "site/sign-in";
    }

    @PostMapping("/sign-in/sample")
    String enter(@RequestParam(defaultValue = "") String iin, SiteLanguage language, HttpServletRequest request) {
        var citizen = samples.stream()
                .flatMap(each -> each.find(iin).stream())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        sessions.enter(request, citizen);
        return "redirect:" + sessions.wanted(request).orElse("/" + language.code() + "/my");
    }

    @PostMapping("/sign-out")
    @ForCitizens
    String leave(SiteLanguage language, HttpServletRequest request) {
        sessions.leave(request);
        return "redirect:/" + language.code();
    }
}
