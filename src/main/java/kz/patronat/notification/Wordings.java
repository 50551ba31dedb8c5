package kz.patronat.notification;

import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import kz.patronat.document.AnsweringBody;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Office;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words of notices: what an administrator wrote instead, else the sentence of the text bundles. A neutral sentence
 * knows only the number of the case and the telephone and the name of whoever sends it.
 */
@Component
public class Wordings {

    /** Steps in which something is expected of the person soon. */
    private static final Set<String> ASKING = Set.of(
            "cabinet.notice.INVALID.ACKNOWLEDGEMENT",
            "cabinet.notice.INVALID.AGREEMENT",
            "cabinet.notice.INVALID.OBJECTION",
            "cabinet.notice.INVALID.WITHDRAWAL",
            "complaint.notice.defect.ADDRESS",
            "complaint.notice.defect.PHONE",
            "complaint.notice.defect.SIGNATURE",
            "complaint.notice.no-answer",
            "complaint.notice.no-conclusion",
            "inspection.notice.act-ready",
            "inspection.notice.visit",
            "inspection.notice.visit-reminder",
            "placement.notice.agree-children",
            "placement.notice.hearing-moved",
            "placement.notice.invited",
            "placement.notice.missed",
            "placement.notice.not-accepted",
            "placement.notice.preliminary",
            "placement.notice.spouse-consent",
            "registry.notice.access.APPLICANT",
            "registry.notice.access.SPOUSE",
            "registry.notice.certificate.CRIMINAL_RECORD.APPLICANT",
            "registry.notice.certificate.CRIMINAL_RECORD.SPOUSE",
            "registry.notice.paper.CRIMINAL_RECORD.APPLICANT",
            "registry.notice.paper.CRIMINAL_RECORD.SPOUSE",
            "registry.notice.paper.IDENTITY.APPLICANT",
            "registry.notice.paper.IDENTITY.SPOUSE");

    private final Texts texts;
    private final TemplateTable templates;
    private final Providers providers;

    Wordings(Texts texts, TemplateTable templates, Providers providers) {
        this.texts = texts;
        this.templates = templates;
        this.providers = providers;
    }

    /** Everything the notice says, for the eyes of its recipient alone. */
    public String full(Language language, String event, List<String> arguments) {
        return templates
                .words(event, NoticeMedium.FULL)
                .map(words -> format(language, words.in(language), arguments))
                .orElseGet(() -> texts.in(language, event, arguments.toArray()));
    }

    /** What may pass through other hands; it names whoever sends it, the provider while nobody has entered where that is. */
    String neutral(
            NoticeMedium medium,
            Language language,
            String event,
            String number,
            ProviderId provider,
            AnsweringBody sender) {
        var known = providers.get(provider);
        var office = office(known, sender);
        var arguments = office == null
                ? List.of(number, firstPhone(known.phone()), known.name(language))
                : List.of(number, firstPhone(office.phone()), office.name().in(language));
        return templates
                .words(event, medium)
                .map(words -> format(language, words.in(language), arguments))
                .orElseGet(() -> texts.in(language, neutralKey(medium, event), arguments.toArray()));
    }

    private static @Nullable Office office(Provider known, AnsweringBody sender) {
        return switch (sender) {
            case PROVIDER -> null;
            case AKIMAT -> known.akimatOffice();
            case QUALITY_BODY -> known.qualityBody();
        };
    }

    String subject(Language language, String event, String number) {
        return texts.in(language, "notification.mail." + about(event) + "subject", number);
    }

    /** Key of the sentence of the bundles for this medium. */
    static String key(String event, NoticeMedium medium) {
        return medium == NoticeMedium.FULL ? event : neutralKey(medium, event);
    }

    static String format(Language language, String words, List<String> arguments) {
        return new MessageFormat(words, language.locale()).format(arguments.toArray());
    }

    private static String neutralKey(NoticeMedium medium, String event) {
        var kind = ASKING.contains(event) ? "asking" : "news";
        return "notification." + (medium == NoticeMedium.SMS ? "sms." : "mail.") + about(event) + kind;
    }

    private static String about(String event) {
        return event.startsWith("complaint.") ? "complaint." : "";
    }

    private static String firstPhone(String phones) {
        return phones.split(",", 2)[0].strip();
    }
}
