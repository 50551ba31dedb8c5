package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Folder;
import kz.patronat.document.Papers;
import kz.patronat.engine.FormText;
import kz.patronat.kernel.Language;
import org.springframework.stereotype.Component;

/** The papers of the case with their numbers and where they stand. */
@Component
class PaperSummary implements Summary {

    private final Papers papers;
    private final Words words;

    PaperSummary(Papers papers, Words words) {
        this.papers = papers;
        this.words = words;
    }

    @Override
    public String variable() {
        return "paperSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        return Words.paragraphs(
                words.in(language, "papers"),
                FormText.list(papers.in(Folder.of(file)).stream()
                        .filter(paper -> !paper.replaced())
                        .map(paper -> words.in(
                                language,
                                "paper",
                                words.other(language, "document.kind." + paper.kind()),
                                paper.number(),
                                Words.date(paper.dated()),
                                words.other(language, "document.state." + paper.state())))));
    }
}
