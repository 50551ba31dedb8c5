package kz.patronat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
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
        var page = new ModelAndView("site/error", frame.of(request), status);
        var said = status.is4xxClientError() ? 400 : 500;
        page.addObject("citizens", Frame.isForCitizens(request));
        page.addObject("status", SAID.contains(status.value()) ? status.value() : said);
        return page;
    }
}
