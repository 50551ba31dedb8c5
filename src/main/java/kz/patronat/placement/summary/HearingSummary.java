package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.placement.store.Hearings;
import kz.patronat.placement.store.Hearings.Hearing;
import org.springframework.stereotype.Component;

/** The hearings of the case: when, who came, what was objected. */
@Component
class HearingSummary implements Summary {

    private final Hearings hearings;
    private final Words words;

    HearingSummary(Hearings hearings, Words words) {
        this.hearings = hearings;
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
        if (hearing.attendance() == null) {
            return appointed;
        }
        return Words.paragraphs(
                appointed,
                words.in(language, "attendance." + hearing.attendance()),
                hearing.objection() == null
                        ? ""
                        : words.in(
                                language,
                                isLate(hearing) ? "objection-late" : "objection",
                                Words.date(hearing.objectedOn()),
                                hearing.objection()));
    }

    private static boolean isLate(Hearing hearing) {
        return hearing.objectedOn() != null
                && hearing.objectionUntil() != null
                && hearing.objectedOn().isAfter(hearing.objectionUntil());
    }
}
