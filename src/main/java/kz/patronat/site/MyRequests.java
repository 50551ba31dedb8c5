package kz.patronat.site;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.cabinet.PersonalRequest.Kind;
import kz.patronat.cabinet.PersonalRequests;
import kz.patronat.cabinet.RequestsToSign;
import kz.patronat.cabinet.RequestsToSign.Possible;
import kz.patronat.cabinet.SignedRequest;
import kz.patronat.cabinet.Taking;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Sha256;
import kz.patronat.kernel.StrictXml;
import kz.patronat.portal.NotTaken;
import kz.patronat.signing.NcaLayer;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an applicant asks for in the own case: first in words, then as the document that is signed, and then it goes the
 * way of what the portal sends (clauses C12, C26; APPC art. 73).
 */
@Controller
@ForCitizens
@RequestMapping({"/kk/my/cases/{number}/{act}", "/ru/my/cases/{number}/{act}"})
class MyRequests {

    /** Who sends what is signed here, beside the portal. */
    private static final String SENDER = "cabinet";

    private final PersonalRequests requests;
    private final RequestsToSign toSign;
    private final NcaLayer ncaLayer;
    private final Texts texts;

    MyRequests(PersonalRequests requests, RequestsToSign toSign, NcaLayer ncaLayer, Texts texts) {
        this.requests = requests;
        this.toSign = toSign;
        this.ncaLayer = ncaLayer;
        this.texts = texts;
    }

    @ModelAttribute
    void about(@PathVariable String number, @PathVariable String act, SiteLanguage language, Model model) {
        model.addAllAttributes(Map.of(
                "ncalayer",
                ncaLayer.forCitizens(),
                "number",
                number,
                "act",
                act,
                "address",
                MyPages.address(language, number)));
    }

    @GetMapping
    String form(
            @PathVariable String number,
            @PathVariable String act,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            Model model) {
        return page(possible(number, act, citizen, null), "", null, language, model);
    }

    @PostMapping
    String document(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable String about,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        var possible = possible(number, act, citizen, about);
        if (!(possible instanceof Possible.Now now)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(possible, Typed.text(said), null, language, model);
        }
        try {
            model.addAttribute(
                    "document", toSign.document(citizen.iin(), new CaseNumber(number), now, Typed.text(said)));
            model.addAttribute("said", Typed.text(said));
            return "site/my-signing";
        } catch (RejectedInput rejected) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(now, said, texts.in(language.official(), rejected), language, model);
        }
    }

    /** Takes what was signed; sent twice it is the same request. */
    @PostMapping("/signed")
    String take(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String signed,
            @RequestParam(defaultValue = "") String document,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var xml = signed.getBytes(StandardCharsets.UTF_8);
        try {
            var taking = requests.take(new SignedRequest(
                    SENDER,
                    Sha256.of(xml),
                    citizen.iin(),
                    new CaseNumber(number),
                    kind(act),
                    language.official(),
                    xml));
            if (taking instanceof Taking.Unknown) {
                throw MyPages.unknown();
            }
            if (taking instanceof Taking.Refused refused
                    && possible(number, act, citizen, null) instanceof Possible.NotNow not
                    && not.sentence().equals(refused.sentence())) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                return page(not, said(signed), null, language, model);
            }
            next.addFlashAttribute("done", sentence(taking, language));
            return "redirect:" + MyPages.address(language, number);
        } catch (NotTaken notTaken) {
            var fault = notTaken.faults().get(0);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(
                    possible(number, act, citizen, null),
                    said(document),
                    texts.in(language.official(), fault.key(), fault.arguments().toArray()),
                    language,
                    model);
        } catch (RejectedInput rejected) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(
                    possible(number, act, citizen, null),
                    said(document),
                    texts.in(language.official(), rejected),
                    language,
                    model);
        }
    }

    /** What was typed into the document that was to be signed, so that nothing of it is lost. */
    private static String said(String document) {
        try {
            var read = StrictXml.read(document.getBytes(StandardCharsets.UTF_8));
            return Stream.of("reason", "text")
                    .map(name -> read.getElementsByTagNameNS("*", name))
                    .filter(found -> found.getLength() == 1)
                    .map(found -> found.item(0).getTextContent())
                    .findFirst()
                    .orElse("");
        } catch (StrictXml.Unreadable nonsense) {
            return "";
        }
    }

    private String sentence(Taking taking, SiteLanguage language) {
        if (taking instanceof Taking.Refused refused) {
            return texts.in(language.official(), refused.sentence());
        }
        var request = ((Taking.Kept) taking).request();
        return switch (request.state()) {
            case INVALID -> texts.in(language.official(), request.refusal());
            case TOO_LATE -> texts.in(language.official(), "cabinet.request.too-late");
            case WAITING, CARRIED_OUT ->
                texts.in(language.official(), "cabinet.taken." + (request.late() ? "late" : request.state()));
        };
    }

    private Possible possible(String number, String act, Citizen citizen, @Nullable String seen) {
        return toSign.possible(citizen.iin(), new CaseNumber(number), kind(act), seen)
                .orElseThrow(MyPages::unknown);
    }

    /** @param wrong why it was not taken, in words */
    private String page(Possible possible, String said, @Nullable String wrong, SiteLanguage language, Model model) {
        var refusal = possible instanceof Possible.NotNow not ? texts.in(language.official(), not.sentence()) : null;
        model.addAttribute("said", said);
        model.addAttribute("wrong", wrong);
        model.addAttribute("about", possible instanceof Possible.Now now ? now.about() : null);
        model.addAttribute("refusal", refusal);
        return "site/my-request";
    }

    private static Kind kind(String act) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(act))
                .findFirst()
                .orElseThrow(MyPages::unknown);
    }
}
