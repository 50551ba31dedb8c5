package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import kz.patronat.access.Caller;
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

/** Breaches and warnings are told to the head, who finds them in Tasklist. */
@WholeService
class NoticesIT {

    private static final String NOTICES = "/camunda/api/patronat/notices";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Notices notices;

    private CaseNumber number;

    @BeforeEach
    void aTermIsBreached() {
        story.begins();
        number = cases.aCase().opened();
        notices.tell(number, Recipient.role("head"), "placement.notice.breach", "", number, "24.10.2026");
        notices.tell(number, Recipient.official("specialist"), "amendment.notice.document", "", number);
        notices.tell(number, Recipient.applicant(), "placement.notice.accepted", "", number, "24.10.2026");
    }

    @Test
    void areReadInTheLanguageOfTheReaderAndMarkedAsSeen() {
        var head = Caller.browser(port, "head", "tasklist").header("Accept-Language", "ru");
        var id = JsonPath.<List<String>>read(
                        head.get(NOTICES).body(), "$[?(@.number == '" + number + "' && @.seen == false)].id")
                .get(0);

        assertThat(head.get(NOTICES).body())
                .contains("По делу № " + number + " нарушен срок оказания услуги (последний день 24.10.2026).")
                .doesNotContain("Ваше заявление");
        assertThat(head.header("Accept-Language", "kk").get(NOTICES).body()).contains("бұзылды");

        var after = head.put(NOTICES + "/" + id + "/seen", "");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<Boolean>>read(after.body(), "$[?(@.id == '" + id + "')].seen"))
                .containsExactly(true);
        assertThat(head.put(NOTICES + "/" + id + "/seen", "").statusCode()).isEqualTo(200);
    }

    @Test
    void areForNobodyElse() {
        var id = JsonPath.<List<String>>read(
                        Caller.browser(port, "head", "tasklist").get(NOTICES).body(),
                        "$[?(@.number == '" + number + "')].id")
                .get(0);

        for (var other : List.of("head-2", "registrar", "deputy-head", "specialist", "akimat")) {
            var browser = Caller.browser(port, other, "tasklist");
            assertThat(browser.get(NOTICES).body()).as(other).doesNotContain(id);
            assertThat(browser.put(NOTICES + "/" + id + "/seen", "").statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(Caller.browser(port, "specialist", "tasklist").get(NOTICES).body())
                .contains(number.value());
        for (var without : List.of("analyst", "auditor")) {
            assertThat(Caller.browser(port, without, "cockpit").get(NOTICES).statusCode())
                    .as(without)
                    .isEqualTo(403);
        }
    }

    @Test
    void refuseNonsense() {
        var head = Caller.browser(port, "head", "tasklist");

        assertThat(head.put(NOTICES + "/nonsense/seen", "").statusCode()).isIn(400, 404);
        assertThat(head.put(NOTICES + "/00000000-0000-7000-8000-000000000000/seen", "")
                        .statusCode())
                .isEqualTo(404);
    }
}
