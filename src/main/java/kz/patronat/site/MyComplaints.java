package kz.patronat.site;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.api.SignedComplaints;
import kz.patronat.cabinet.CabinetCases;
import kz.patronat.cabinet.CabinetComplaints;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Inline;
import kz.patronat.document.PaperId;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.signing.NcaLayer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/**
 * A complaint in the own pages: written in words, shown as it is signed, then on the way of those that the portal sends;
 * and where it stands (clauses C17, C18, C20).
 */
@Controller
@ForCitizens
@RequestMapping({"/kk/my/complaints", "/ru/my/complaints"})
class MyComplaints {

    private final CabinetCases cases;
    private final CabinetComplaints complaints;
    private final SignedComplaints signed;
    private final MyComplaintWords words;
    private final MyNotices notices;
    private final ComplaintForm form;
    private final KnownContacts contacts;
    private final NcaLayer ncaLayer;
    private final TermLengths terms;
    private final Clock clock;
    private final DocumentToSign documents;

    MyComplaints(
            CabinetCases cases,
            CabinetComplaints complaints,
            SignedComplaints signed,
            MyComplaintWords words,
            MyNotices notices,
            ComplaintForm form,
            KnownContacts contacts,
            NcaLayer ncaLayer,
            TermLengths terms,
            Clock clock,
            DocumentToSign documents) {
        this.cases = cases;
        this.complaints = complaints;
        this.signed = signed;
        this.words = words;
        this.notices = notices;
        this.form = form;
        this.contacts = contacts;
        this.ncaLayer = ncaLayer;
        this.terms = terms;
        this.clock = clock;
        this.documents = documents;
    }

    @ModelAttribute
    void about(SiteLanguage language, Model model) {
        model.addAllAttributes(Map.of("ncalayer", ncaLayer.forCitizens(), "address", address(language)));
    }

    static String address(SiteLanguage language) {
        return "/" + language.code() + "/my/complaints";
    }

    static String address(SiteLanguage language, String number) {
        return address(language) + "/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    @GetMapping("/new")
    String form(ComplaintTyped typed, @AuthenticationPrincipal Citizen citizen, SiteLanguage language, Model model) {
        var known = contacts.of(citizen.iin(), typed.number());
        return page(typed.with(known), Map.of(), known, citizen, language, model);
    }

    @PostMapping("/new")
    String document(
            ComplaintTyped typed,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        var tidy = typed.tidy();
        var provider = provider(tidy, citizen);
        var wrong = form.check(tidy);
        if (!wrong.isEmpty()) {
            return refused(tidy, wrong, citizen, language, response, model);
        }
        try {
            var document = document(tidy, provider, citizen, language);
            var filing = signed.read(document.getBytes(StandardCharsets.UTF_8), true);
            model.addAttribute("number", tidy.number());
            model.addAttribute("document", document);
            model.addAttribute("complaint", words.of(filing, tidy.get("first"), language));
            return "site/my-complaint-signing";
        } catch (RejectedInput rejected) {
            return refused(tidy, Map.of(rejected.field(), rejected), citizen, language, response, model);
        }
    }

    private String document(ComplaintTyped typed, String provider, Citizen citizen, SiteLanguage language) {
        var said = new LinkedHashMap<String, Object>();
        said.put("requestId", UUID.randomUUID().toString());
        said.put("provider", provider);
        said.put("addressee", typed.addressee());
        said.put("language", language.official().name());
        said.put("subject", typed.subject());
        said.put("caseNumber", typed.caseNumber());
        said.put("learnedOn", typed.learnedOn());
        said.put("content", typed.content());
        said.put("surname", citizen.name().surname());
        said.put("given", citizen.name().given());
        said.put("patronymic", citizen.name().patronymic());
        said.put("iin", citizen.iin().value());
        said.put("address", typed.address());
        said.put("phone", typed.phone());
        said.put("email", typed.email());
        said.put("firstComplaint", typed.first());
        said.values().removeIf(value -> value == null || value.equals(""));
        return documents.of(said);
    }

    /** The own case of that number; empty for none. */
    private Optional<CaseFile> own(@Nullable String number, Citizen citizen) {
        return number == null || number.isBlank()
                ? Optional.empty()
                : Optional.of(
                        cases.own(citizen.iin(), new CaseNumber(number.strip())).orElseThrow(MyPages::unknown));
    }

    /** The provider of the own case; without one, that which was chosen. */
    private String provider(ComplaintTyped typed, Citizen citizen) {
        return own(typed.number(), citizen).map(file -> file.provider().value()).orElseGet(() -> typed.get("provider"));
    }

    /** Takes what was signed; sent twice it is the same complaint. */
    @PostMapping("/signed")
    String take(
            @RequestParam(defaultValue = "") String document,
            @RequestParam(name = "signed", defaultValue = "") String cms,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        var bytes = DocumentToSign.bytes(document);
        try {
            var filing = signed.read(bytes, true);
            if (!citizen.iin().equals(filing.complainant().iin())) {
                throw new RejectedInput("iin", "cabinet.request.other-person");
            }
            // What is signed may name another case than the form did.
            own(filing.matter().caseNumber(), citizen);
            var complaint = signed.take(bytes, DocumentToSign.signature(cms), List.of());
            return "redirect:" + address(language, complaint.number());
        } catch (RejectedInput rejected) {
            return refused(
                    typed(document, citizen), Map.of(rejected.field(), rejected), citizen, language, response, model);
        }
    }

    /** What was typed into the document that was to be signed, so that nothing of it is lost. */
    private ComplaintTyped typed(String document, Citizen citizen) {
        var sent = documents.read(document);
        var isOwn = citizen.iin().value().equals(sent.path("iin").asText());
        var said = isOwn ? sent : documents.read("{}");
        return new ComplaintTyped(
                said.path("provider").asText(),
                said.path("caseNumber").asText(),
                said.path("addressee").asText(),
                said.path("subject").asText(),
                said.path("learnedOn").asText(),
                said.path("content").asText(),
                said.path("address").asText(),
                said.path("phone").asText(),
                said.path("email").asText(),
                said.path("firstComplaint").asText());
    }

    @GetMapping("/{number}")
    String one(
            @PathVariable String number, @AuthenticationPrincipal Citizen citizen, SiteLanguage language, Model model) {
        var standing = complaints.find(citizen.iin(), number).orElseThrow(MyPages::unknown);
        var complaint = standing.complaint();
        model.addAttribute(
                "complaint",
                words.of(standing, complaints.papers(complaint), complaints.expected(complaint), language));
        model.addAttribute("addition", MyAdditions.address(language, number));
        model.addAttribute("notices", notices.of(number, language));
        return "site/my-complaint";
    }

    @GetMapping("/{number}/papers/{id}")
    ResponseEntity<byte[]> paper(
            @PathVariable String number,
            @PathVariable UUID id,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language) {
        return Inline.onPage(complaints
                .open(citizen.iin(), number, new PaperId(id), language.official(), MyPages.READER)
                .orElseThrow(MyPages::unknown));
    }

    private String refused(
            ComplaintTyped typed,
            Map<String, RejectedInput> wrong,
            Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(typed, wrong, contacts.of(citizen.iin(), typed.number()), citizen, language, model);
    }

    private String page(
            ComplaintTyped typed,
            Map<String, RejectedInput> wrong,
            Contacts known,
            Citizen citizen,
            SiteLanguage language,
            Model model) {
        own(typed.number(), citizen);
        model.addAttribute("number", typed.number());
        model.addAttribute("fields", form.fields(typed, wrong, known, language.official()));
        model.addAttribute("wrong", form.wrongs(wrong, typed, language.official()));
        model.addAttribute("lengths", terms.on(Zone.day(clock.instant())));
        return "site/my-complaint-form";
    }
}
