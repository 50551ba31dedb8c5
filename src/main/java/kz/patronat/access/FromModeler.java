package kz.patronat.access;

import jakarta.servlet.http.HttpServletRequest;
import kz.patronat.platform.EmbeddedStart;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What Camunda Modeler asks of the engine beyond lists, to deploy with the analyst's own login. Only on a service
 * started for trying out; elsewhere nobody deploys over HTTP.
 */
@Component
@EmbeddedStart
class FromModeler {

    /** Where Modeler sends what is to be deployed. */
    private static final RequestMatcher DEPLOYMENT = OpenPaths.path(HttpMethod.POST, "/engine-rest/deployment/create");

    private static final RequestMatcher VERSION = OpenPaths.path(HttpMethod.GET, "/engine-rest/version");

    /** Modeler is a page on the disk of the analyst; no page of a site can say so of itself. */
    private static final String DISK = "file://";

    boolean deploys(HttpServletRequest request) {
        return DEPLOYMENT.matches(request)
                && (DISK.equals(request.getHeader("Origin")) || !SecurityChain.changesFromAnotherSite(request));
    }

    boolean asksForVersion(HttpServletRequest request) {
        return VERSION.matches(request);
    }
}
