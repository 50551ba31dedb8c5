package kz.patronat.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import kz.patronat.complaint.Filing;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.document.Inline;
import kz.patronat.document.PaperId;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.provider.Providers;
import kz.patronat.signing.NcaLayer;
import kz.patronat.texts.Texts;
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
    private final Providers providers;
    private final NcaLayer ncaLayer;
    private final TermLengths terms;
    private final Clock clock;
    private final Texts texts;
    private final ObjectMapper json;

    MyComplaints(
            CabinetCases cases,
            CabinetComplaints complaints,
            SignedComplaints signed,
            MyComplaintWords words,
            MyNotices notices,
            Providers providers,
            NcaLayer ncaLayer,
            TermLengths terms,
            Clock clock,
            Texts texts,
            ObjectMapper json) {
        this.cases = cases;
        this.complaints = complaints;
        this.signed = signed;
        this.words = words;
        this.notices = notices;
        this.providers = providers;
        this.ncaLayer = ncaLayer;
        this.terms = terms;
        this.clock = clock;
        this.texts = texts;
        this.json = json;
    }

    /**
     * What is typed.
     *
     * @param caseNumber the own case that it is about, if any
     * @param first number of the complaint of the first level, to the quality body
     */
    record Written(
            @Nullable String provider,
            @Nullable String caseNumber,
            @Nullable String addressee,
            @Nullable String subject,
            @Nullable String learnedOn,
            @Nullable String content,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String first) {}

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
    String form(Written written, @AuthenticationPrincipal Citizen citizen, SiteLanguage language, Model model) {
        return page(written, Map.of(), citizen, language, model);
    }

    @PostMapping("/new")
    String document(
            Written written,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        var content = Typed.text(or(written.content()));
        try {
            if (content.isEmpty()) {
                throw new RejectedInput("content", "site.my.complaint.nothing");
            }
            if (content.length() > SignedComplaints.LONGEST) {
                throw new RejectedInput("content", "site.my.complaint.too-long", SignedComplaints.LONGEST);
            }
            var document = document(written, content, citizen, language);
            var filing = signed.read(document.getBytes(StandardCharsets.UTF_8), true);
            model.addAttribute("document", document);
            model.addAttribute("complaint", words.of(filing, language));
            return "site/my-complaint-signing";
        } catch (RejectedInput rejected) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(
                    written,
                    Map.of(rejected.field(), texts.in(language.official(), rejected)),
                    citizen,
                    language,
                    model);
        }
    }

    private String document(Written written, String content, Citizen citizen, SiteLanguage language) {
        var said = new LinkedHashMap<String, Object>();
        said.put("requestId", UUID.randomUUID().toString());
        said.put("provider", provider(written, citizen));
        said.put("addressee", or(written.addressee()));
        said.put("language", language.official().name());
        said.put("subject", or(written.subject()));
        said.put("caseNumber", Typed.line(or(written.caseNumber())));
        said.put("learnedOn", or(written.learnedOn()));
        said.put("content", content);
        said.put("surname", citizen.name().surname());
        said.put("given", citizen.name().given());
        said.put("patronymic", citizen.name().patronymic());
        said.put("iin", citizen.iin().value());
        said.put("address", Typed.line(or(written.address())));
        said.put("phone", Typed.line(or(written.phone())));
        said.put("email", Typed.line(or(written.email())));
        said.put("firstComplaint", Typed.line(or(written.first())));
        said.values().removeIf(value -> value == null || value.equals(""));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The provider of the own case; without one, that which was chosen. */
    private String provider(Written written, Citizen citizen) {
        var number = Typed.line(or(written.caseNumber()));
        return number.isEmpty()
                ? or(written.provider())
                : cases.find(citizen.iin(), new CaseNumber(number))
                        .map(known -> known.provider().id().value())
                        .orElseThrow(MyPages::unknown);
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
        // A browser sends lines as forms do; what was signed has plain ones.
        var bytes = document.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (!citizen.iin().equals(signed.read(bytes, true).complainant().iin())) {
                throw new RejectedInput("iin", "cabinet.request.other-person");
            }
            var complaint = signed.take(bytes, cms.getBytes(StandardCharsets.UTF_8), List.of());
            return "redirect:" + address(language, complaint.number());
        } catch (RejectedInput rejected) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(
                    written(document, citizen),
                    Map.of("", texts.in(language.official(), rejected)),
                    citizen,
                    language,
                    model);
        }
    }

    /** What was typed into the document that was to be signed, so that nothing of it is lost. */
    private Written written(String document, Citizen citizen) {
        var said = read(document)
                .filter(sent -> citizen.iin().value().equals(sent.path("iin").asText()))
                .orElseGet(json::createObjectNode);
        return new Written(
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

    private Optional<JsonNode> read(String document) {
        try {
            return Optional.of(json.readTree(document));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    @GetMapping("/{number}")
    String one(
            @PathVariable String number, @AuthenticationPrincipal Citizen citizen, SiteLanguage language, Model model) {
        var standing = complaints.find(citizen.iin(), number).orElseThrow(MyPages::unknown);
        model.addAttribute("complaint", words.of(standing, complaints.papers(standing.complaint()), language));
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

    private String page(
            Written written, Map<String, String> wrong, Citizen citizen, SiteLanguage language, Model model) {
        var number = Typed.line(or(written.caseNumber()));
        if (!number.isEmpty()) {
            cases.find(citizen.iin(), new CaseNumber(number)).orElseThrow(MyPages::unknown);
        }
        model.addAttribute("written", written);
        model.addAttribute("number", number);
        model.addAttribute("wrong", wrong);
        model.addAttribute("providers", providers.all());
        model.addAttribute("official", language.official());
        model.addAttribute("addressees", words.choices("addressee", language, Addressee.values()));
        model.addAttribute("subjects", words.choices("subject", language, Filing.Subject.values()));
        model.addAttribute("lengths", terms.on(Zone.day(clock.instant())));
        return "site/my-complaint-form";
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
