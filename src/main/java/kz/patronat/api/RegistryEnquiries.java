package kz.patronat.api;

import java.time.OffsetDateTime;
import java.util.List;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.ForMachines;
import kz.patronat.access.Reading;
import kz.patronat.access.Role;
import kz.patronat.access.Scope;
import kz.patronat.access.StaffDirectory;
import kz.patronat.kernel.Language;
import kz.patronat.registry.Enquiry;
import kz.patronat.registry.EnquiryWords;
import kz.patronat.registry.PersonalEnquiries;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Tells a person which registry was asked about him or her, when and why, and who opened the answer (clauses C8, C9;
 * Law 94-V, art. 24). The portal names the person as for the cabinet; whoever was never asked about gets an empty list.
 */
@RestController
@AllowedTo(Role.PORTAL)
@ForMachines(Scope.APPLICATIONS_READ)
class RegistryEnquiries {

    private static final int SHOWN = 100;

    private final PersonalEnquiries enquiries;
    private final EnquiryWords words;
    private final StaffDirectory staff;
    private final Texts texts;

    RegistryEnquiries(PersonalEnquiries enquiries, EnquiryWords words, StaffDirectory staff, Texts texts) {
        this.enquiries = enquiries;
        this.words = words;
        this.staff = staff;
        this.texts = texts;
    }

    /** @param reason in the official's own words */
    record AnswerOpening(String openedBy, String reason, OffsetDateTime at) {}

    /**
     * @param part in which the person stands in the case
     * @param step of the procedure that asked
     * @param ground that the registry may be asked on
     * @param askedBy the service by itself, for the provider
     * @param askedAt every attempt, oldest first
     * @param openings of the signed answer by officials
     */
    record RegistryEnquiry(
            String caseNumber,
            String part,
            String partName,
            String registry,
            String registryName,
            String step,
            String purpose,
            String ground,
            String askedBy,
            List<OffsetDateTime> askedAt,
            String state,
            String stateName,
            List<AnswerOpening> openings) {}

    @GetMapping("/api/v1/registry-enquiries")
    ResponseEntity<List<RegistryEnquiry>> about(
            @RequestHeader(name = CabinetPages.APPLICANT, required = false) @Nullable String applicant,
            WebRequest web) {
        var language = AskedLanguage.strictly(web);
        var shown = enquiries.about(CabinetPages.applicant(applicant), SHOWN).stream()
                .map(each -> enquiry(each, language))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(shown);
    }

    private RegistryEnquiry enquiry(Enquiry enquiry, Language language) {
        var person = enquiry.person();
        var said = words.of(enquiry, language);
        return new RegistryEnquiry(
                person.caseNumber().value(),
                person.part().name(),
                said.part(),
                enquiry.registry().name(),
                texts.in(language, "cabinet.registry." + enquiry.registry()),
                said.step(),
                said.purpose(),
                said.ground(),
                said.askedBy(),
                enquiry.attempts().stream().map(CabinetPages::at).toList(),
                enquiry.state().name(),
                said.state(),
                enquiry.openings().stream().map(this::opening).toList());
    }

    private AnswerOpening opening(Reading reading) {
        return new AnswerOpening(staff.name(reading.userId()), reading.reason(), CabinetPages.at(reading.at()));
    }
}
