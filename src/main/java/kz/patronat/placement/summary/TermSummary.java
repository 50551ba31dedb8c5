package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.engine.FormText;
import kz.patronat.kernel.Language;
import org.springframework.stereotype.Component;

/** How the legal term was counted, line by line. */
@Component
class TermSummary implements Summary {

    private final CaseTerms terms;

    TermSummary(CaseTerms terms) {
        this.terms = terms;
    }

    @Override
    public String variable() {
        return "termSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        return terms.current(file.number(), "decision")
                .map(term -> FormText.list(term.explanation(language).stream()))
                .orElse("");
    }
}
