package kz.patronat.workplace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import kz.patronat.signing.NcaLayer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the pages of Tasklist speak with NCALayer on the person's own machine; the other web applications speak with
 * this service alone.
 */
@Component
@Order(NcaLayerPolicy.AROUND_THE_WEB_APPLICATIONS)
class NcaLayerPolicy extends OncePerRequestFilter {

    static final int AROUND_THE_WEB_APPLICATIONS = 0;

    private static final String TASKLIST = "/camunda/app/tasklist/";
    private static final String HEADER = "Content-Security-Policy";

    private final NcaLayer ncaLayer;

    NcaLayerPolicy(NcaLayer ncaLayer) {
        this.ncaLayer = ncaLayer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(TASKLIST);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, HEADER.equalsIgnoreCase(name) ? value + connections() : value);
            }
        });
    }

    /** Where a stand-in answers under a path of this service, nothing is added to it. */
    private String connections() {
        var address = ncaLayer.address();
        return address.startsWith("/") ? ";connect-src 'self'" : ";connect-src 'self' " + address;
    }
}
