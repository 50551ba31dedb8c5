package kz.patronat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicGateTest {

    private static final int PAGES = 3;
    private static final int CHECKS = 1;
    private static final int FORMS = 2;

    private final PublicGate gate = new PublicGate(new SiteSettings(PAGES, CHECKS, FORMS));

    @Test
    void letsNobodyKeepThePagesFromOthers() throws IOException {
        turnsAwayAfter(PAGES, "GET", "203.0.113.1");
        assertThat(asks("GET", "203.0.113.2").getStatus()).as("another address").isEqualTo(200);
    }

    @Test
    void letsNobodySendWithoutEnd() throws IOException {
        turnsAwayAfter(FORMS, "POST", "203.0.113.1");
        assertThat(asks("GET", "203.0.113.1").getStatus()).as("still reads").isEqualTo(200);
    }

    private void turnsAwayAfter(int times, String method, String address) throws IOException {
        for (var time = 0; time < times; time++) {
            assertThat(asks(method, address).getStatus()).isEqualTo(200);
        }
        var refused = asks(method, address);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
    }

    private MockHttpServletResponse asks(String method, String address) throws IOException {
        var request = new MockHttpServletRequest(method, "/kk");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        assertThat(gate.preHandle(request, response, gate)).isEqualTo(response.getStatus() == 200);
        return response;
    }
}
