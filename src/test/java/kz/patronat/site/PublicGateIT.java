package kz.patronat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Before which addresses the gate stands: all that anybody may ask without a name. */
@WholeService
class PublicGateIT {

    private static final String IMPATIENT = "203.0.113.77";

    @Autowired
    WebApplicationContext context;

    @Autowired
    PublicGate gate;

    @Autowired
    SiteSettings settings;

    @Autowired
    FilterRegistrationBean<? extends Filter> beforeTheIdentityProvider;

    @BeforeEach
    void hasAskedForAMinute() throws Exception {
        var request = new MockHttpServletRequest("GET", "/kk");
        request.setRemoteAddr(IMPATIENT);
        for (var time = 0; time < settings.pages(); time++) {
            gate.preHandle(request, new MockHttpServletResponse(), this);
        }
    }

    @Test
    void isTheCounterOfTermsToo() throws Exception {
        var http = MockMvcBuilders.webAppContextSetup(context).build();
        var question = "/api/v1/deadlines?term=decision&registered=2026-09-24T10:00";

        http.perform(get(question).with(request -> {
                    request.setRemoteAddr(IMPATIENT);
                    return request;
                }))
                .andExpect(status().isTooManyRequests());
        http.perform(get(question)).andExpect(status().isOk());
    }

    @Test
    void isTheWayToTheIdentityProviderTooBeforeASessionBegins() throws Exception {
        assertThat(beforeTheIdentityProvider.getUrlPatterns()).containsExactly("/my/oidc/*");
        assertThat(beforeTheIdentityProvider.getOrder()).isLessThan(SecurityProperties.DEFAULT_FILTER_ORDER);

        assertThat(starts(IMPATIENT).getStatus()).isEqualTo(429);
        assertThat(starts("203.0.113.78").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse starts(String address) throws Exception {
        var request = new MockHttpServletRequest("GET", "/my/oidc/citizens");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        beforeTheIdentityProvider.getFilter().doFilter(request, response, chain);
        assertThat(chain.getRequest() != null).isEqualTo(response.getStatus() == 200);
        return response;
    }
}
