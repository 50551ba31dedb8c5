package kz.patronat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;

class PageErrorsTest {

    /** A browser is told what it may do, or when to come again, whether a page or a problem answers. */
    @Test
    void keepTheHeadersOfTheRefusal() {
        var request = new MockHttpServletRequest("POST", "/kk/offices");
        request.addHeader(HttpHeaders.ACCEPT, "text/html");
        var response = new MockHttpServletResponse();

        new PageErrors()
                .resolveException(
                        request, response, null, new HttpRequestMethodNotSupportedException("POST", List.of("GET")));

        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(response.getHeader(HttpHeaders.ALLOW)).isEqualTo("GET");
    }
}
