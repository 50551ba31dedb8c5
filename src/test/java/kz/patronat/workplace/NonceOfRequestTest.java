package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Two people open pages of the web applications at the same moment; each page runs its own scripts. */
class NonceOfRequestTest {

    private final MockServletContext shared = new MockServletContext();
    private final HttpHeaderSecurityFilter headers = new HttpHeaderSecurityFilter();
    private final MockHttpServletResponse mine = new MockHttpServletResponse();
    private final MockHttpServletResponse other = new MockHttpServletResponse();

    @BeforeEach
    void begins() throws ServletException {
        headers.init(new MockFilterConfig(shared));
    }

    @Test
    void belongsToItsOwnPageThoughAnotherIsAnsweredMeanwhile() throws Exception {
        asks(mine, (request, response) -> {
            asks(
                    other,
                    (another, answer) -> assertThat(other.getHeader("Content-Security-Policy"))
                            .contains(
                                    "'nonce-" + another.getServletContext().getAttribute(ATTR_CSP_FILTER_NONCE) + "'"));

            assertThat(mine.getHeader("Content-Security-Policy"))
                    .contains("'nonce-" + request.getServletContext().getAttribute(ATTR_CSP_FILTER_NONCE) + "'");
        });
    }

    @Test
    void isAllThatIsKeptApart() throws Exception {
        shared.setAttribute("said by all", "the same");

        asks(mine, (request, response) -> {
            assertThat(request.getServletContext().getAttribute("said by all")).isEqualTo("the same");
            request.getServletContext().setAttribute("told to all", "too");
        });

        assertThat(shared.getAttribute("told to all")).isEqualTo("too");
        assertThat(shared.getAttribute(ATTR_CSP_FILTER_NONCE)).isNull();
    }

    private void asks(MockHttpServletResponse answer, FilterChain page) throws ServletException, IOException {
        new NonceOfRequest()
                .doFilter(
                        new MockHttpServletRequest(shared, "GET", "/camunda/app/tasklist/default/"),
                        answer,
                        (request, response) -> headers.doFilter(request, response, page));
    }
}
