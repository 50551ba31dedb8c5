package kz.patronat.placement.summary;

import java.util.List;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decisions;
import kz.patronat.kernel.Language;
import kz.patronat.placement.store.AcceptanceChecks;
import kz.patronat.signature.SignatureCheck;
import org.springframework.stereotype.Component;

/** What is refused and why: the latest intention or decision, or the defect of a portal application. */
@Component
class RefusalSummary implements Summary {

    private final Decisions decisions;
    private final DecisionLines lines;
    private final AcceptanceChecks checks;
    private final SignatureCheck signatures;
    private final Words words;

    RefusalSummary(
            Decisions decisions, DecisionLines lines, AcceptanceChecks checks, SignatureCheck signatures, Words words) {
        this.decisions = decisions;
        this.lines = lines;
        this.checks = checks;
        this.signatures = signatures;
        this.words = words;
    }

    @Override
    public String variable() {
        return "refusalSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        List<Decision> made = decisions.of(file.number());
        return made.isEmpty() ? defect(file, language) : lines.of(file, made.get(made.size() - 1), language);
    }

    private String defect(CaseFile file, Language language) {
        return checks.find(file.number())
                .map(check -> Words.paragraphs(
                        Boolean.FALSE.equals(check.signatureValid()) ? words.in(language, "signature-invalid") : "",
                        signatures
                                .refusedFor(file.number().value())
                                .map(reason -> words.other(language, reason.key()))
                                .orElse(""),
                        check.missing().isEmpty() && check.remark() == null ? "" : words.in(language, "incomplete"),
                        check.remark() == null ? "" : check.remark()))
                .orElse("");
    }
}
