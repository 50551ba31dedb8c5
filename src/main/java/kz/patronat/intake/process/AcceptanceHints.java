package kz.patronat.intake.process;

import java.util.HashMap;
import java.util.Map;
import kz.patronat.intake.KnownApplicants;
import kz.patronat.intake.Visit;
import kz.patronat.kernel.Language;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** What the registrar reads on the form: the consent to put to the applicant, and a warning where there is one. */
@Component
class AcceptanceHints {

    private final KnownApplicants known;
    private final Providers providers;
    private final Texts texts;

    AcceptanceHints(KnownApplicants known, Providers providers, Texts texts) {
        this.known = known;
        this.providers = providers;
        this.texts = texts;
    }

    Map<String, Object> about(Visit visit) {
        var provider = providers.get(visit.provider());
        var shown = new HashMap<String, Object>();
        for (var language : Language.values()) {
            var suffix = language == Language.KK ? "" : "Ru";
            shown.put("consentText" + suffix, texts.in(language, "intake.consent.text", provider.name(language)));
            if (visit.iin() != null) {
                known.openApplication(visit.provider(), visit.iin())
                        .ifPresent(open -> shown.put("hint" + suffix, texts.in(language, open.warning(""))));
            }
        }
        return shown;
    }
}
