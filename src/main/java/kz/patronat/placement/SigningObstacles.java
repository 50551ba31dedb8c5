package kz.patronat.placement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.casefile.SigningBars;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import org.springframework.stereotype.Component;

/** What would have kept the contracts from being signed at the appointed time, had the applicant come (clause C4). */
@Component
public class SigningObstacles {

    /** The texts stand under {@code placement.notice.not-signed.<name>}. */
    public enum Obstacle {
        NOT_PREPARED,
        BARRED
    }

    private final Decisions decisions;
    private final Children children;
    private final Papers papers;
    private final SigningBars bars;

    SigningObstacles(Decisions decisions, Children children, Papers papers, SigningBars bars) {
        this.decisions = decisions;
        this.children = children;
        this.papers = papers;
        this.bars = bars;
    }

    /**
     * Empty when the contract of every child still without an outcome was drawn by then and nothing bars the signing.
     *
     * @param appointed when the applicant was to come
     */
    public Optional<Obstacle> find(CaseFile file, Instant appointed) {
        if (!drawnBy(appointed, file).containsAll(unsigned(file))) {
            return Optional.of(Obstacle.NOT_PREPARED);
        }
        return bars.areRaised(file.number()) ? Optional.of(Obstacle.BARRED) : Optional.empty();
    }

    private List<String> drawnBy(Instant appointed, CaseFile file) {
        return papers.in(Folder.of(file)).stream()
                .filter(paper -> paper.kind() == PaperKind.CONTRACT)
                .filter(paper -> !paper.drawnAt().isAfter(appointed))
                .map(Paper::owner)
                .toList();
    }

    private List<String> unsigned(CaseFile file) {
        var promised =
                decisions.latest(file.number(), Stage.DECIDED).orElseThrow().childrenWith(Outcome.CONTRACT);
        return children.of(file.number()).stream()
                .filter(child -> child.outcome() == null)
                .map(Child::id)
                .filter(promised::contains)
                .map(UUID::toString)
                .toList();
    }
}
