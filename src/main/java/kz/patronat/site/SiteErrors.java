package kz.patronat.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import kz.patronat.access.PageAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a person at a browser reads when there is no page to show; nothing of the reason within leaks. */
@Component
class SiteErrors implements ErrorViewResolver {

    private static final Set<Integer> SAID = Set.of(400, 401, 403, 404, 429);

    private final Frame frame;

    SiteErrors(Frame frame) {
        this.frame = frame;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (status == HttpStatus.NOT_FOUND || status == HttpStatus.METHOD_NOT_ALLOWED) {
            var form = formBehind(request);
            if (form != null) {
                return new ModelAndView("redirect:" + form);
            }
        }
        var page = new ModelAndView("site/error", frame.of(request), status);
        var said = status.is4xxClientError() ? 400 : 500;
        page.addObject("citizens", Frame.isForCitizens(request));
        page.addObject("status", SAID.contains(status.value()) ? status.value() : said);
        return page;
    }

    /** Where to ask again, when somebody asks for the address of an answer: it takes nothing but what is sent. */
    private static @Nullable String formBehind(HttpServletRequest request) {
        var asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked == null || !"GET".equals(request.getMethod()) || !Frame.isForCitizens(request)) {
            return null;
        }
        var form = PageAddress.askedAgain(asked);
        var query = request.getQueryString();
        return form.equals(asked) ? null : form + (query == null ? "" : "?" + query);
    }
}
