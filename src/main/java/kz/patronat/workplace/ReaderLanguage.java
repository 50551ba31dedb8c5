package kz.patronat.workplace;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.kernel.Language;

/** The language of the person behind a request: the choice made in the header, else that of the browser. */
public final class ReaderLanguage {

    /** Cookie that keeps the choice; the scripts of the web applications write it. */
    public static final String COOKIE = "patronat-lang";

    private ReaderLanguage() {}

    public static Language of(HttpServletRequest request) {
        return chosen(request)
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language")))
                .map(Language::of)
                .orElse(Language.KK);
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }
}
