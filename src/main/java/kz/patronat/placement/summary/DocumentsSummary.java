package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.SubmittedDocuments;
import kz.patronat.engine.FormText;
import kz.patronat.kernel.Language;
import org.springframework.stereotype.Component;

/** What came with the application. */
@Component
class DocumentsSummary implements Summary {

    private final SubmittedDocuments documents;
    private final Words words;

    DocumentsSummary(SubmittedDocuments documents, Words words) {
        this.documents = documents;
        this.words = words;
    }

    @Override
    public String variable() {
        return "documentsSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        return Words.paragraphs(
                words.in(language, "documents"),
                FormText.list(documents.of(file.number()).stream()
                        .map(document -> document.name().in(language))));
    }
}
