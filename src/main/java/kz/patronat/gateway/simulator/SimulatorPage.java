package kz.patronat.gateway.simulator;

import jakarta.servlet.http.HttpServletResponse;
import kz.patronat.access.OpenToAll;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a person chooses what goes wrong at the gateway, and sees what came to it. */
@Controller
@OpenToAll
@SimulatedGateway
@RequestMapping("/gateway-simulator")
class SimulatorPage {

    private static final int SHOWN = 50;

    private final Switchboard switchboard;
    private final Promises promises;
    private final Calls calls;
    private final PortalNotices notices;
    private final Texts texts;

    SimulatorPage(Switchboard switchboard, Promises promises, Calls calls, PortalNotices notices, Texts texts) {
        this.switchboard = switchboard;
        this.promises = promises;
        this.calls = calls;
        this.notices = notices;
        this.texts = texts;
    }

    /** The words of the page in the language of its reader. */
    record Words(Texts texts, Language language) {

        public String of(String key, Object... arguments) {
            return texts.in(language, "simulator." + key, arguments);
        }
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "kk") String lang, Model model, HttpServletResponse response) {
        return page(new SwitchRequest(null, null, null, null), null, Language.of(lang), model, response);
    }

    @PostMapping("/faults")
    String on(
            @RequestParam(defaultValue = "kk") String lang,
            SwitchRequest request,
            Model model,
            HttpServletResponse response) {
        var language = Language.of(lang);
        try {
            request.on(switchboard);
            return again(language);
        } catch (RejectedInput rejected) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(request, rejected, language, model, response);
        }
    }

    @PostMapping("/faults/{id}/off")
    String off(@PathVariable long id, @RequestParam(defaultValue = "kk") String lang) {
        switchboard.off(id);
        return again(Language.of(lang));
    }

    @PostMapping("/faults/off")
    String allOff(@RequestParam(defaultValue = "kk") String lang) {
        switchboard.allOff();
        return again(Language.of(lang));
    }

    @PostMapping("/promises")
    String deliver(@RequestParam(defaultValue = "kk") String lang) {
        promises.deliverAll();
        return again(Language.of(lang));
    }

    private static String again(Language language) {
        return "redirect:/gateway-simulator?lang=" + language.code();
    }

    private String page(
            SwitchRequest typed,
            @Nullable RejectedInput rejected,
            Language language,
            Model model,
            HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("t", new Words(texts, language));
        model.addAttribute("lang", language.code());
        model.addAttribute("other", language.other().code());
        model.addAttribute("typed", typed);
        model.addAttribute("wrongField", rejected == null ? null : rejected.field());
        model.addAttribute("wrong", rejected == null ? null : texts.in(language, rejected));
        model.addAttribute("faults", Fault.values());
        model.addAttribute("registers", SimulatedRegister.values());
        model.addAttribute("switches", switchboard.all());
        model.addAttribute("samples", Behaviour.samples());
        model.addAttribute("promised", promises.waiting());
        model.addAttribute(
                "calls",
                calls.all().stream()
                        .limit(SHOWN)
                        .map(call -> new Row<>(Written.moment(call.at()), call))
                        .toList());
        model.addAttribute(
                "notices",
                notices.all().stream()
                        .limit(SHOWN)
                        .map(notice -> new Row<>(Written.moment(notice.at()), notice))
                        .toList());
        return "gateway-simulator";
    }

    record Row<T>(String at, T what) {}
}
