package kz.patronat.registry;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** Puts enquiries into the words that the person reads about whom they were. */
@Component
public class EnquiryWords {

    private static final String PREFIX = "registry.enquiry.";

    private final CaseFiles caseFiles;
    private final Providers providers;
    private final Texts texts;

    EnquiryWords(CaseFiles caseFiles, Providers providers, Texts texts) {
        this.caseFiles = caseFiles;
        this.providers = providers;
        this.texts = texts;
    }

    /**
     * @param part in which the person stands in the case
     * @param step of the procedure that asked
     * @param ground that the registry may be asked on
     * @param askedBy the service by itself, for the provider
     */
    public record Words(String part, String step, String purpose, String ground, String askedBy, String state) {}

    public Words of(Enquiry enquiry, Language language) {
        var person = enquiry.person();
        var provider = providers.get(caseFiles.get(person.caseNumber()).provider());
        return new Words(
                texts.in(language, PREFIX + "part." + person.part()),
                texts.in(language, PREFIX + "step"),
                texts.in(language, PREFIX + "purpose." + enquiry.registry()),
                ground(enquiry, language),
                texts.in(language, PREFIX + "asked-by", provider.name(language)),
                texts.in(language, PREFIX + "state." + enquiry.state()));
    }

    private String ground(Enquiry enquiry, Language language) {
        var consent = enquiry.consent();
        return consent == null
                ? texts.in(language, PREFIX + "no-ground")
                : texts.in(language, PREFIX + "ground", Written.day(Zone.day(consent.at())));
    }
}
