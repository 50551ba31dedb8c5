package kz.patronat.api;

import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import org.springframework.web.context.request.WebRequest;

/** The language of an answer: asked for by {@code lang}, else the one of the browser, else Kazakh. */
final class AskedLanguage {

    private AskedLanguage() {}

    /** @throws RejectedInput when {@code lang} names a language that the service does not speak */
    static Language strictly(WebRequest request) {
        var asked = request.getParameter("lang");
        if (asked != null && !asked.equals("kk") && !asked.equals("ru")) {
            throw new RejectedInput("lang", "api.language-unknown", asked);
        }
        return of(request);
    }

    static Language of(WebRequest request) {
        var asked = request.getParameter("lang");
        return Language.of(asked == null ? request.getLocale().getLanguage() : asked);
    }
}
