package kz.patronat.placement.paper;

import java.time.Instant;
import java.util.Objects;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Draft;
import kz.patronat.document.EndingFacts;
import kz.patronat.document.EndingFacts.Ending;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The certificate that the examination has ended without a decision. */
@Component
public class EndingLetters {

    private final Letterhead letterhead;
    private final Papers papers;

    EndingLetters(Letterhead letterhead, Papers papers) {
        this.letterhead = letterhead;
        this.papers = papers;
    }

    /**
     * Draws it for a case that has been closed.
     *
     * @param sentTo the competent provider, when the case was sent on
     */
    public PaperId draw(CaseFile file, Ending ending, @Nullable String sentTo) {
        Instant endedAt = Objects.requireNonNull(file.endedAt(), "the case has ended");
        var facts = new EndingFacts(
                letterhead.recipient(file),
                file.number(),
                letterhead.submittedOn(file),
                ending,
                Zone.day(endedAt),
                sentTo == null ? null : new Bilingual(sentTo, sentTo),
                letterhead.signer(file));
        return papers.draw(new Draft(Folder.of(file), file.number().value(), file.language(), facts));
    }

    public Paper current(CaseFile file) {
        return papers.current(PaperKind.ENDING, file.number().value())
                .orElseThrow(() -> new IllegalStateException("no certificate in " + file.number()));
    }
}
