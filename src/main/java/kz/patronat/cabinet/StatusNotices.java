package kz.patronat.cabinet;

import java.util.Optional;
import kz.patronat.document.Papers;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.numbering.NumberKind;
import kz.patronat.numbering.Numbers;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a change into words for the portal. */
@Component
class StatusNotices {

    private final Numbers numbers;
    private final Papers papers;
    private final Texts texts;

    StatusNotices(Numbers numbers, Papers papers, Texts texts) {
        this.numbers = numbers;
        this.papers = papers;
        this.texts = texts;
    }

    StatusNotice of(StatusChange change) {
        return new StatusNotice(
                change.number(),
                numbers.owner(NumberKind.CASE, change.number())
                        .or(() -> complaint(change))
                        .orElse(change.number()),
                change.ordinal(),
                change.status(),
                name(change),
                change.at(),
                result(change));
    }

    private Optional<String> complaint(StatusChange change) {
        return numbers.owner(NumberKind.COMPLAINT, change.number());
    }

    /** Complaints have words of their own for some statuses. */
    private Bilingual name(StatusChange change) {
        var ofComplaint = "complaint.status." + change.status();
        return texts.has(ofComplaint) && complaint(change).isPresent()
                ? words(ofComplaint)
                : words("cabinet.status." + change.status());
    }

    private StatusNotice.@Nullable Result result(StatusChange change) {
        if (change.paper() == null) {
            return null;
        }
        var paper = papers.get(change.paper());
        return new StatusNotice.Result(
                paper.id(), paper.number(), paper.dated(), words("cabinet.paper." + paper.kind()));
    }

    private Bilingual words(String key) {
        return new Bilingual(texts.in(Language.KK, key), texts.in(Language.RU, key));
    }
}
