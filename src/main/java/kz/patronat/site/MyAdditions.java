package kz.patronat.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.api.SignedAdditions;
import kz.patronat.cabinet.CabinetComplaints;
import kz.patronat.complaint.Complaint.Defect;
import kz.patronat.complaint.ComplaintStatuses.Standing;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.signing.NcaLayer;
import kz.patronat.site.AdditionForm.Told;
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
 * What an own complaint lacks, and what there is to tell besides: first in words, then as the document that is sent,
 * signed or not; then it goes the way of what the portal sends (clauses C18, C26).
 */
@Controller
@ForCitizens
@RequestMapping({"/kk/my/complaints/{number}/addition", "/ru/my/complaints/{number}/addition"})
class MyAdditions {

    private final CabinetComplaints complaints;
    private final SignedAdditions additions;
    private final AdditionForm form;
    private final MyComplaintWords words;
    private final NcaLayer ncaLayer;
    private final Texts texts;
    private final DocumentToSign documents;

    MyAdditions(
            CabinetComplaints complaints,
            SignedAdditions additions,
            AdditionForm form,
            MyComplaintWords words,
            NcaLayer ncaLayer,
            Texts texts,
            DocumentToSign documents) {
        this.complaints = complaints;
        this.additions = additions;
        this.form = form;
        this.words = words;
        this.ncaLayer = ncaLayer;
        this.texts = texts;
        this.documents = documents;
    }

    @ModelAttribute
    void about(@PathVariable String number, SiteLanguage language, Model model) {
        model.addAllAttributes(Map.of(
                "ncalayer",
                ncaLayer.forCitizens(),
                "number",
                number,
                "address",
                address(language, number),
                "back",
                MyComplaints.address(language, number)));
    }

    static String address(SiteLanguage language, String number) {
        return MyComplaints.address(language, number) + "/addition";
    }

    @GetMapping
    String form(
            @PathVariable String number,
            Told told,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            Model model) {
        return page(mine(citizen, number), told, Map.of(), language, model);
    }

    /** Shows what is about to be sent. */
    @PostMapping
    String document(
            @PathVariable String number,
            Told told,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        var standing = mine(citizen, number);
        var said = told.said();
        var wrong = form.check(standing.complaint(), said);
        if (!wrong.isEmpty()) {
            return refused(standing, told, wrong, language, response, model);
        }
        model.addAttribute("document", document(number, said));
        model.addAttribute("said", said);
        return "site/my-addition-signing";
    }

    /** Takes what was signed; sent twice it is the same. */
    @PostMapping("/signed")
    String signed(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(name = "signed", defaultValue = "") String cms,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return take(
                mine(citizen, number), document, () -> DocumentToSign.signature(cms), language, response, next, model);
    }

    /** Takes it without a signature, as from whoever has no key at hand. */
    @PostMapping("/sent")
    String unsigned(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String document,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return take(mine(citizen, number), document, () -> null, language, response, next, model);
    }

    private String take(
            Standing standing,
            String document,
            Supplier<byte @Nullable []> signature,
            SiteLanguage language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        try {
            additions.take(standing.complaint(), DocumentToSign.bytes(document), signature.get(), List.of());
            next.addFlashAttribute("done", texts.in(language.official(), "site.my.addition.done"));
            return "redirect:"
                    + MyComplaints.address(language, standing.complaint().number());
        } catch (RejectedInput rejected) {
            return refused(standing, told(document), Map.of(rejected.field(), rejected), language, response, model);
        }
    }

    private Standing mine(Citizen citizen, String number) {
        return complaints.find(citizen.iin(), number).orElseThrow(MyPages::unknown);
    }

    private String document(String number, Map<String, String> said) {
        var all = new LinkedHashMap<String, String>();
        all.put("requestId", UUID.randomUUID().toString());
        all.put("complaint", number);
        all.putAll(said);
        return documents.of(all);
    }

    /** What was typed into the document that was to be sent, so that nothing of it is lost. */
    private Told told(String document) {
        var said = documents.read(document);
        return new Told(
                said.path("address").asText(),
                said.path("phone").asText(),
                said.path("facts").asText());
    }

    private String refused(
            Standing standing,
            Told told,
            Map<String, RejectedInput> wrong,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(standing, told, wrong, language, model);
    }

    private String page(
            Standing standing, Told told, Map<String, RejectedInput> wrong, SiteLanguage language, Model model) {
        var complaint = standing.complaint();
        var official = language.official();
        model.addAttribute("complaint", words.of(standing, List.of(), complaints.expected(complaint), language));
        model.addAttribute("unsigned", complaint.defects().contains(Defect.SIGNATURE));
        model.addAttribute("fields", form.fields(complaint, told, wrong, official));
        model.addAttribute("wrong", form.wrongs(complaint, wrong, official));
        return "site/my-addition";
    }
}
