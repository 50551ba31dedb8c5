package kz.patronat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kz.patronat.portal.NotTaken;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class ProblemsTest {

    @Test
    void tellWhomTooManyWentBeforeWhenToComeAgain() {
        var asked = new MockHttpServletRequest();
        asked.addHeader("Accept-Language", "ru");
        asked.addPreferredLocale(Locale.forLanguageTag("ru"));

        var answer = new Problems(new Texts()).notTaken(NotTaken.busy(), new ServletWebRequest(asked));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().get(HttpHeaders.RETRY_AFTER)).isEqualTo(List.of("30"));
        assertThat(answer.getBody().getProperties()).containsEntry("code", "busy");
        assertThat(answer.getBody().getDetail()).contains("через полминуты");
    }
}
