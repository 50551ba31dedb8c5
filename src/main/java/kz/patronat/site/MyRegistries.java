package kz.patronat.site;

import java.util.List;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.access.StaffDirectory;
import kz.patronat.kernel.Written;
import kz.patronat.registry.Enquiry;
import kz.patronat.registry.EnquiryWords;
import kz.patronat.registry.PersonalEnquiries;
import kz.patronat.texts.Texts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who asked which registry about the person, when and why, in the own cases and as a spouse (Law 94-V, art. 24). */
@Controller
@ForCitizens
@RequestMapping({"/kk/my", "/ru/my"})
class MyRegistries {

    private static final int SHOWN = 100;

    private final PersonalEnquiries enquiries;
    private final EnquiryWords words;
    private final StaffDirectory staff;
    private final Texts texts;

    MyRegistries(PersonalEnquiries enquiries, EnquiryWords words, StaffDirectory staff, Texts texts) {
        this.enquiries = enquiries;
        this.words = words;
        this.staff = staff;
        this.texts = texts;
    }

    /** @param openings who opened the signed answer, when and why */
    record Told(
            String caseNumber,
            String registry,
            EnquiryWords.Words words,
            List<String> moments,
            List<Opening> openings) {}

    record Opening(String who, String at, String reason) {}

    @GetMapping("/registries")
    String all(@AuthenticationPrincipal Citizen citizen, SiteLanguage language, Model model) {
        model.addAttribute(
                "enquiries",
                enquiries.about(citizen.iin(), SHOWN).stream()
                        .map(each -> told(each, language))
                        .toList());
        return "site/my-registries";
    }

    private Told told(Enquiry enquiry, SiteLanguage language) {
        return new Told(
                enquiry.person().caseNumber().value(),
                texts.in(language.official(), "cabinet.registry." + enquiry.registry()),
                words.of(enquiry, language.official()),
                enquiry.attempts().stream().map(Written::moment).toList(),
                enquiry.openings().stream()
                        .map(opening -> new Opening(
                                staff.name(opening.userId()), Written.moment(opening.at()), opening.reason()))
                        .toList());
    }
}
