package kz.patronat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import kz.patronat.platform.ServiceClock;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the endpoint refuses; that it moves the clock is seen where the service runs in a process of its own. */
@WholeService
class DemoClockIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    ServiceClock clock;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"advance\":\"yesterday\"} | Непонятный срок",
                "{\"advance\":\"P-1D\"}      | только вперед",
                "{\"advance\":\"P3Y\"}       | не больше чем на год",
                "{\"advance\":\" \"}         | advance",
                "{}                          | advance"
            })
    void refusesWithASentence(String body, String sentence) {
        var answer = post("administrator", body);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("detail").asText()).contains(sentence);
        assertThat(clock.offset()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "[]", "{\"advance\":{}}", "{\"advance\":"})
    void refusesWhatIsNoRequest(String body) {
        assertThat(post("administrator", body).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({"registrar", "head", "auditor", "analyst"})
    void obeysTheAdministratorOnly(String userId) {
        assertThat(post(userId, "{\"advance\":\"P1D\"}").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void wantsToKnowWhoAsks() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);

        var answer = http.exchange(
                "/demo/clock", HttpMethod.POST, new HttpEntity<>("{\"advance\":\"P1D\"}", headers), String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private ResponseEntity<JsonNode> post(String userId, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "ru");
        return http.withBasicAuth(userId, userId)
                .exchange("/demo/clock", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
