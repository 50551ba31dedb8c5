package kz.patronat.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.ForMachines;
import kz.patronat.access.Role;
import kz.patronat.access.Scope;
import kz.patronat.access.SignedIn;
import kz.patronat.cabinet.CabinetCase;
import kz.patronat.cabinet.CabinetCases;
import kz.patronat.cabinet.PersonalRequest;
import kz.patronat.cabinet.PersonalRequest.State;
import kz.patronat.document.Inline;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * What the portal shows an applicant of the own case, and its papers (clauses C11, C20, C25). The portal names the
 * applicant in the header {@value #APPLICANT}; the number of another person's case is an unknown number.
 */
@RestController
@RequestMapping("/api/v1/applications/{number}")
@AllowedTo(Role.PORTAL)
@ForMachines(Scope.APPLICATIONS_READ)
class CabinetPages {

    static final String APPLICANT = "X-Applicant-IIN";

    private final CabinetCases cases;
    private final Texts texts;

    CabinetPages(CabinetCases cases, Texts texts) {
        this.cases = cases;
        this.texts = texts;
    }

    record Named(String code, String name) {}

    /** @param explanation of the last day, line by line */
    record Term(
            LocalDate dueDate,
            boolean provisional,
            @Nullable OffsetDateTime metAt,
            List<String> explanation) {}

    record Step(String code, String name, OffsetDateTime at) {}

    /** @param decision the preliminary decision to which something may be objected, or nothing */
    record Expected(
            String code,
            String text,
            @Nullable LocalDate until,
            @Nullable UUID decision) {}

    /** @param available whether the PDF can be fetched here */
    record Document(
            String id,
            String kind,
            String name,
            String number,
            LocalDate dated,
            String state,
            String stateName,
            boolean available) {}

    record Registry(String code, String name, String askedBy, OffsetDateTime at) {}

    /**
     * @param id the applicant's own number of it
     * @param reason why its signature is refused
     */
    record Asked(
            String id,
            String kind,
            String kindName,
            String state,
            String stateName,
            @Nullable String reason,
            OffsetDateTime receivedAt) {}

    /** Where the case stands; nothing of what others said in it. */
    record Page(
            String number,
            String provider,
            Named status,
            OffsetDateTime submittedAt,
            LocalDate registeredOn,
            @Nullable OffsetDateTime endedAt,
            Term term,
            List<Step> steps,
            List<Expected> expected,
            List<Document> documents,
            List<Registry> registries,
            List<Asked> requests) {}

    @GetMapping
    ResponseEntity<Page> page(
            @PathVariable String number,
            @RequestHeader(name = APPLICANT, required = false) @Nullable String applicant,
            WebRequest web) {
        var language = AskedLanguage.strictly(web);
        var shown = cases.find(applicant(applicant), caseNumber(number)).orElseThrow(CabinetPages::unknown);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(page(shown, language));
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(
            @PathVariable String number,
            @PathVariable String id,
            @RequestHeader(name = APPLICANT, required = false) @Nullable String applicant,
            @AuthenticationPrincipal SignedIn reader,
            WebRequest web) {
        var language = AskedLanguage.strictly(web);
        var content = cases.open(applicant(applicant), caseNumber(number), paper(id), language, reader.getName())
                .orElseThrow(CabinetPages::unknown);
        return Inline.sent(content);
    }

    static Iin applicant(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new RejectedInput(APPLICANT, "api.header-missing", APPLICANT);
        }
        return Iin.check(APPLICANT, header);
    }

    static CaseNumber caseNumber(String number) {
        if (number.isBlank()) {
            throw unknown();
        }
        return new CaseNumber(number);
    }

    private static PaperId paper(String id) {
        try {
            return new PaperId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw unknown();
        }
    }

    static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "number", "cabinet.request.unknown");
    }

    private Page page(CabinetCase shown, Language language) {
        var file = shown.file();
        return new Page(
                file.number().value(),
                shown.provider().name(language),
                new Named(shown.status().name(), texts.in(language, "cabinet.status." + shown.status())),
                at(file.submittedAt()),
                file.effectiveDate(),
                file.endedAt() == null ? null : at(file.endedAt()),
                term(shown, language),
                shown.steps().stream()
                        .map(step -> new Step(
                                step.status().name(),
                                texts.in(language, "cabinet.status." + step.status()),
                                at(step.at())))
                        .toList(),
                shown.expected().stream()
                        .map(each -> new Expected(
                                each.act().name(),
                                texts.in(language, each.text(), each.mentions().toArray()),
                                each.until(),
                                each.decision()))
                        .toList(),
                shown.papers().stream().map(paper -> document(paper, language)).toList(),
                shown.askings().stream()
                        .map(asking -> new Registry(
                                asking.registry().name(),
                                texts.in(language, "cabinet.registry." + asking.registry()),
                                shown.provider().name(language),
                                at(asking.at())))
                        .toList(),
                shown.requests().stream()
                        .map(request -> asked(request, language))
                        .toList());
    }

    private Asked asked(PersonalRequest request, Language language) {
        return new Asked(
                request.requestId().toString(),
                request.kind().name(),
                texts.in(language, "cabinet.request." + request.kind()),
                request.state().name(),
                texts.in(language, "cabinet.request-state." + request.state()),
                request.state() == State.INVALID ? texts.in(language, request.refusal()) : null,
                at(request.receivedAt()));
    }

    private static Term term(CabinetCase shown, Language language) {
        var term = shown.term();
        return new Term(
                term.dueDate(),
                term.provisional(),
                term.metAt() == null ? null : at(term.metAt()),
                term.explanation(language));
    }

    private Document document(Paper paper, Language language) {
        return new Document(
                paper.id().toString(),
                paper.kind().name(),
                texts.in(language, "cabinet.paper." + paper.kind()),
                paper.number(),
                paper.dated(),
                paper.state().name(),
                texts.in(language, "cabinet.paper-state." + paper.state()),
                CabinetCase.isInCabinet(paper));
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atZone(Zone.ALMATY).toOffsetDateTime();
    }
}
