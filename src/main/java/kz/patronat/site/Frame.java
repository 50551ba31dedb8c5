package kz.patronat.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.patronat.access.CitizenSessions;
import kz.patronat.access.PageAddress;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page: its words, the way to the same page in another language, the menu. */
@Component
@ControllerAdvice(basePackageClasses = Frame.class)
public class Frame {

    private static final String OPERATORS = "/1414";
    private static final String CITIZENS = "/my";

    private final SiteTexts texts;

    Frame(SiteTexts texts) {
        this.texts = texts;
    }

    /** The same page in a language. */
    record Translation(String code, String name, String address, boolean current) {}

    @ModelAttribute
    void around(HttpServletRequest request, Model model) {
        model.addAllAttributes(of(request));
    }

    /** The same for a page that another module shows. */
    public Map<String, Object> of(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed;
        var language = SiteLanguage.ofPath(path);
        return Map.of(
                "t", texts.words(language),
                "lang", language.code(),
                "home", "/" + language.code(),
                "here", path,
                "idle", CitizenSessions.IDLE.toSeconds(),
                "translations", translations(language, asked(request, path), request.getQueryString()));
    }

    /** Whether it is, or would have been, a page for signed-in citizens. */
    static boolean isForCitizens(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (failed == null ? request.getRequestURI() : failed).matches("/[a-z]{2}" + CITIZENS + "(/.*)?");
    }

    /** Where the same is found in another language. */
    private static String asked(HttpServletRequest request, String path) {
        return "POST".equals(request.getMethod()) ? PageAddress.askedAgain(path) : path;
    }

    private List<Translation> translations(SiteLanguage current, String path, String query) {
        var inside = path.startsWith("/" + current.code()) ? path.substring(3) : "";
        return Arrays.stream(SiteLanguage.values())
                .filter(each ->
                        each != SiteLanguage.EN || !inside.startsWith(OPERATORS) && !inside.startsWith(CITIZENS))
                .map(each -> new Translation(
                        each.code(),
                        texts.in(current, "language." + each.code()),
                        "/" + each.code() + inside + (query == null ? "" : "?" + query),
                        each == current))
                .toList();
    }
}
