package kz.patronat.placement.summary;

import java.time.Clock;
import kz.patronat.casefile.CaseFile;
import kz.patronat.engine.FormText;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.RefusalGrounds;
import kz.patronat.placement.store.SuggestedGrounds;
import org.springframework.stereotype.Component;

/** The grounds to which the facts point; a hint, never more (Law 94-V, art. 19-1). */
@Component
class SuggestedSummary implements Summary {

    private final SuggestedGrounds suggested;
    private final RefusalGrounds grounds;
    private final Clock clock;
    private final Words words;

    SuggestedSummary(SuggestedGrounds suggested, RefusalGrounds grounds, Clock clock, Words words) {
        this.suggested = suggested;
        this.grounds = grounds;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public String variable() {
        return "suggestedSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        var codes = suggested.of(file.number());
        if (codes.isEmpty()) {
            return words.in(language, "nothing-suggested");
        }
        return Words.paragraphs(
                words.in(language, "suggested"),
                FormText.list(grounds.validOn(Zone.day(clock.instant())).stream()
                        .filter(ground -> codes.contains(ground.code()))
                        .map(ground -> words.in(
                                language,
                                "suggestion",
                                ground.text().in(language),
                                ground.evidence().in(language)))));
    }
}
