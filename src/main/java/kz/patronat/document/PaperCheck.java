package kz.patronat.document;

import java.util.Optional;
import kz.patronat.document.CheckedPaper.Signed;
import kz.patronat.document.CheckedPaper.Verdict;
import kz.patronat.kernel.Bilingual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever holds a paper whether it is one of ours, by the code printed on it. */
@Component
public class PaperCheck {

    private final PaperTable table;

    PaperCheck(PaperTable table) {
        this.table = table;
    }

    /**
     * The paper with this code.
     *
     * @throws kz.patronat.kernel.RejectedInput when no paper could bear such a code
     */
    @Transactional(readOnly = true)
    public Optional<CheckedPaper> of(String written) {
        return table.byCheckCode(CheckCode.read("code", written)).map(this::checked);
    }

    private CheckedPaper checked(Paper paper) {
        var sheet = table.sheet(paper);
        var body = body(sheet.facts());
        return new CheckedPaper(
                paper.kind(),
                paper.number(),
                paper.version(),
                paper.dated(),
                issuer(sheet.head(), body),
                body,
                verdict(paper),
                paper.signings().stream()
                        .filter(signing -> signing.as() == Signer.OFFICIAL)
                        .map(signing -> new Signed(signing.on(), signing.isElectronic()))
                        .toList(),
                table.fingerprints(paper.id()));
    }

    private Verdict verdict(Paper paper) {
        if (paper.replaced()) {
            return Verdict.REPLACED;
        }
        if (!paper.isSigned()) {
            return Verdict.UNSIGNED;
        }
        return table.isTakenBack(paper) ? Verdict.TAKEN_BACK : Verdict.GENUINE;
    }

    private static AnsweringBody body(Facts facts) {
        if (facts instanceof ComplaintAnswerFacts answer) {
            return answer.body();
        }
        return facts instanceof ComplaintNoticeFacts notice ? notice.body() : AnsweringBody.PROVIDER;
    }

    private static Bilingual issuer(Letterhead head, AnsweringBody body) {
        return body == AnsweringBody.AKIMAT ? head.akimat() : head.name();
    }
}
