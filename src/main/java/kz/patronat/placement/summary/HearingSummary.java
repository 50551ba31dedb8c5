package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.placement.store.Hearings;
import kz.patronat.placement.store.Hearings.Hearing;
import kz.patronat.placement.store.SignedObjections;
import kz.patronat.placement.store.SignedObjections.SignedObjection;
import org.springframework.stereotype.Component;

/** The hearings of the case: when, who came, what was objected. */
@Component
class HearingSummary implements Summary {

    private final Hearings hearings;
    private final SignedObjections objections;
    private final Words words;

    HearingSummary(Hearings hearings, SignedObjections objections, Words words) {
        this.hearings = hearings;
        this.objections = objections;
        this.words = words;
    }

    @Override
    public String variable() {
        return "hearingSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        return Words.paragraphs(hearings.of(file.number()).stream()
                .map(hearing -> line(hearing, language))
                .toArray(String[]::new));
    }

    private String line(Hearing hearing, Language language) {
        var appointed = words.in(
                language,
                "hearing",
                Written.moment(hearing.at()),
                Words.date(hearing.deliveredOn()),
                Words.date(hearing.objectionUntil()));
        var signed = Words.paragraphs(objections.of(hearing.decision()).stream()
                .map(objection -> line(objection, language))
                .toArray(String[]::new));
        if (hearing.attendance() == null) {
            return Words.paragraphs(appointed, signed);
        }
        return Words.paragraphs(
                appointed,
                signed,
                words.in(language, "attendance." + hearing.attendance()),
                hearing.objection() == null
                        ? ""
                        : words.in(
                                language,
                                isLate(hearing) ? "objection-late" : "objection",
                                Words.date(hearing.objectedOn()),
                                hearing.objection()));
    }

    /** What came signed through the cabinet, the untrusted too: the reader is told what to think of it. */
    private String line(SignedObjection objection, Language language) {
        var state = objection.valid() == null ? "unverified" : objection.valid() ? "valid" : "invalid";
        if (objection.text() == null) {
            return words.in(
                    language,
                    "signed-agreement",
                    Written.moment(objection.at()),
                    words.in(language, "signed-objection." + state));
        }
        return words.in(
                language,
                objection.late() ? "signed-objection-late" : "signed-objection",
                Written.moment(objection.at()),
                words.in(language, "signed-objection." + state),
                plain(objection.text()));
    }

    /** A citizen's words are shown as they are, whatever they mean to the form. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#!|])", "\\\\$1");
    }

    private static boolean isLate(Hearing hearing) {
        return hearing.objectedOn() != null
                && hearing.objectionUntil() != null
                && hearing.objectedOn().isAfter(hearing.objectionUntil());
    }
}
