package kz.patronat.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kz.patronat.document.AnsweringBody;
import kz.patronat.document.CheckedPaper;
import kz.patronat.document.PaperCheck;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says of a paper by the code printed on it what it is and whether it stands; nothing of the person it is about. */
@InThreeLanguages
class CheckPage {

    private static final int LONGEST = 40;

    private final PaperCheck check;
    private final SiteTexts texts;
    private final Texts official;

    CheckPage(PaperCheck check, SiteTexts texts, Texts official) {
        this.check = check;
        this.texts = texts;
        this.official = official;
    }

    /**
     * @param verdict key of the sentence
     * @param genuine whether the paper stands
     * @param signed lines on the signatures of officials
     */
    record Found(
            String verdict,
            boolean genuine,
            Phrase kind,
            String number,
            int version,
            String dated,
            Phrase issuer,
            List<String> signed,
            List<String> sha256) {}

    @GetMapping("/check")
    String page(
            @RequestParam(required = false) @Nullable String code,
            SiteLanguage language,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("wrong", false);
        model.addAttribute("unknown", false);
        if (code != null) {
            var typed = Typed.line(code);
            model.addAttribute("code", typed.substring(0, Math.min(LONGEST, typed.length())));
            response.setStatus(answer(typed, language, model).value());
        }
        return "site/check";
    }

    private HttpStatus answer(String typed, SiteLanguage language, Model model) {
        try {
            var paper = check.of(typed);
            model.addAttribute("unknown", paper.isEmpty());
            paper.ifPresent(found -> model.addAttribute("found", found(found, language)));
            return paper.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.OK;
        } catch (RejectedInput noCode) {
            model.addAttribute("wrong", true);
            return HttpStatus.BAD_REQUEST;
        }
    }

    private Found found(CheckedPaper paper, SiteLanguage language) {
        return new Found(
                verdict(paper.verdict()),
                paper.verdict() == CheckedPaper.Verdict.GENUINE,
                texts.phrase(language, "paper." + paper.kind(), words("cabinet.paper." + paper.kind())),
                paper.number(),
                paper.version(),
                Written.day(paper.dated()),
                issuer(paper, language),
                signed(paper, language),
                paper.sha256());
    }

    private static String verdict(CheckedPaper.Verdict verdict) {
        return switch (verdict) {
            case GENUINE -> "check.genuine";
            case REPLACED -> "check.replaced";
            case UNSIGNED -> "check.unsigned";
            case TAKEN_BACK -> "check.taken-back";
        };
    }

    private Phrase issuer(CheckedPaper paper, SiteLanguage language) {
        return paper.body() == AnsweringBody.QUALITY_BODY
                ? new Phrase(texts.in(language, "check.issuer.QUALITY_BODY"), language.code())
                : texts.phrase(language, paper.issuer());
    }

    private List<String> signed(CheckedPaper paper, SiteLanguage language) {
        if (paper.kind().signers().isEmpty()) {
            return List.of(texts.in(language, "check.signed.nobody"));
        }
        if (paper.signings().isEmpty()) {
            return List.of(texts.in(language, "check.signed.not-yet"));
        }
        return paper.signings().stream()
                .map(each -> texts.in(
                        language, each.electronic() ? "check.signed.key" : "check.signed.hand", Written.day(each.on())))
                .toList();
    }

    private Bilingual words(String key) {
        return new Bilingual(official.in(Language.KK, key), official.in(Language.RU, key));
    }
}
