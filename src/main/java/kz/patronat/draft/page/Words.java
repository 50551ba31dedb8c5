package kz.patronat.draft.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.patronat.draft.Field;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.portal.Fault;
import kz.patronat.texts.Texts;

/** The words of the application's pages in the language of their address, for templates too. */
public record Words(Texts texts, Language language) {

    private static final String PREFIX = "draft.page.";
    private static final String RUSSIAN = "/ru/";

    static Words of(Texts texts, HttpServletRequest request) {
        return new Words(texts, request.getRequestURI().startsWith(RUSSIAN) ? Language.RU : Language.KK);
    }

    public String of(String key, Object... arguments) {
        return texts.in(language, PREFIX + key, arguments);
    }

    Optional<String> find(String key) {
        return texts.has(PREFIX + key) ? Optional.of(of(key)) : Optional.empty();
    }

    String said(RejectedInput rejected) {
        return texts.in(language, rejected);
    }

    /** In a list, where the field is not beside it. */
    String said(String field, RejectedInput rejected) {
        return find("field." + Field.word(field))
                .map(label -> texts.in(language, "site.my.wrong.at", label, said(rejected)))
                .orElseGet(() -> said(rejected));
    }

    String said(Fault fault) {
        return texts.in(language, fault.key(), fault.arguments().toArray());
    }

    /** Where the pages lie. */
    String base() {
        return "/" + language.code() + "/my/application";
    }
}
