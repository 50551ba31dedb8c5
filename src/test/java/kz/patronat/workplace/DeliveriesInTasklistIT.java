package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.patronat.access.Caller;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk sees in the tab of the case what the applicant was told, and tells it again. */
@WholeService
class DeliveriesInTasklistIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Notices notices;

    @Autowired
    ChosenChannels channels;

    private CaseNumber number;
    private String path;

    @BeforeEach
    void theApplicantIsTold() {
        story.begins();
        number = cases.aCase().opened();
        channels.choose(number, NoticeChannel.EMAIL, "registrar");
        notices.tell(number, Recipient.applicant(), "placement.notice.accepted", "", number, "24.10.2026");
        path = "/camunda/api/patronat/cases/" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8)
                + "/deliveries";
    }

    @Test
    void showTheReasonInWordsAndAreRepeated() {
        var registrar = Caller.browser(port, "registrar", "tasklist").header("Accept-Language", "ru");

        var seen = registrar.get(path).body();

        assertThat(seen).contains("Ваше заявление", "Электронная почта", "Не доставлено", "В деле нет номера");
        var notice = JsonPath.<String>read(seen, "$.notices[0].id");
        var again = registrar.post(path, "{\"notice\": \"" + notice + "\", \"channel\": \"SMS\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(again.body(), "$.notices[0].deliveries[1].state"))
                .isEqualTo("WAITING");
        assertThat(JsonPath.<String>read(again.body(), "$.notices[0].deliveries[1].address"))
                .isEqualTo("+77010000000");
        var refused = registrar.post(path, "{\"notice\": \"" + notice + "\", \"channel\": \"EMAIL\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("В деле нет номера или адреса для этого канала.");
    }

    @Test
    void areForThePeopleOfTheProviderAlone() {
        for (var stranger : List.of("registrar-2", "head-2")) {
            var browser = Caller.browser(port, stranger, "tasklist");
            assertThat(browser.get(path).statusCode()).as(stranger).isEqualTo(404);
            assertThat(browser.post(path, "{}").statusCode()).as(stranger).isEqualTo(404);
        }
        assertThat(Caller.browser(port, "auditor", "cockpit").get(path).statusCode())
                .isEqualTo(403);
    }

    @Test
    void refuseNonsense() {
        var registrar = Caller.browser(port, "registrar", "tasklist");
        for (var nonsense : List.of("{}", "{\"notice\": \"x\"}", "{\"channel\": \"PIGEON\"}")) {
            assertThat(registrar.post(path, nonsense).statusCode()).as(nonsense).isEqualTo(400);
        }
        assertThat(registrar
                        .post(path + "/00000000-0000-7000-8000-000000000000/posted", "{\"track\": \"RR1\"}")
                        .statusCode())
                .isEqualTo(400);
    }
}
