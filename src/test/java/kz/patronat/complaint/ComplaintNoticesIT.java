package kz.patronat.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.patronat.access.Caller;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.document.AnsweringBody;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.notification.Delivery;
import kz.patronat.notification.NoticeDeliveries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever complains is told of each step where he or she is reached, and a clerk sees whether it went there. */
class ComplaintNoticesIT extends ComplaintStories {

    @LocalServerPort
    int port;

    @Autowired
    NoticeDeliveries deliveries;

    @Autowired
    ChosenChannels channels;

    @Test
    void goOnceToTheMobileOfWhoeverComplainsOnPaper() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        signed("head", "UserTask_SignLetter");
        delivered();

        assertThat(deliveries.of(new CaseNumber(complaint)))
                .extracting(Delivery::event, Delivery::channel, Delivery::address)
                .containsExactly(
                        tuple("complaint.notice.registered", NoticeChannel.SMS, "+77010000000"),
                        tuple("complaint.notice.answered", NoticeChannel.SMS, "+77010000000"));
    }

    @Test
    void goAsALetterWhereNothingElseReachesThePerson() {
        filed(Map.of("phone", ""));

        assertThat(deliveries.of(new CaseNumber(complaint)))
                .extracting(Delivery::event, Delivery::channel, Delivery::address)
                .containsExactlyInAnyOrder(
                        tuple("complaint.notice.registered", NoticeChannel.POST, "Үлгі ауылы, Екінші көше, 2"),
                        tuple("complaint.notice.defect.PHONE", NoticeChannel.POST, "Үлгі ауылы, Екінші көше, 2"));
    }

    @Test
    void areSeenToReachNobodyWhenTheComplaintNamesNoPlaceAtAll() {
        filed(Map.of("phone", "", "address", ""));

        assertThat(deliveries.of(new CaseNumber(complaint))).isNotEmpty().allSatisfy(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
            assertThat(delivery.reason()).isEqualTo("notification.reason.no-address");
        });
    }

    @Test
    void standInTheTabOfTheCaseAndAreSentAgainFromThere() {
        refusedBy("deputy-head");
        filed(Map.of());
        var registrar = Caller.browser(port, "registrar", "tasklist").header("Accept-Language", "ru");
        var path = path(number.value());

        var seen = registrar.get(path).body();
        var notice = JsonPath.<String>read(seen, "$.notices[0].id");
        var again = registrar.post(path, "{\"notice\": \"" + notice + "\", \"channel\": \"POST\"}");

        assertThat(seen).contains("Ваша жалоба " + complaint + " зарегистрирована");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(deliveries.of(new CaseNumber(complaint)))
                .extracting(Delivery::channel, Delivery::state)
                .containsExactly(
                        tuple(NoticeChannel.SMS, Delivery.State.REPLACED),
                        tuple(NoticeChannel.POST, Delivery.State.WAITING));
    }

    @Test
    void standBesideTheTaskWhereThereIsNoCaseAndForItsProviderAlone() {
        filed(Map.of());
        var task = story.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(complaint)
                .list()
                .get(0);

        var seen = Caller.browser(port, "head", "tasklist")
                .get("/camunda/api/patronat/tasks/" + task.getId() + "/deliveries");

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(seen.body(), "$.number")).isEqualTo(complaint);
        assertThat(JsonPath.<String>read(seen.body(), "$.notices[0].deliveries[0].address"))
                .isEqualTo("+77010000000");
        assertThat(Caller.browser(port, "head-2", "tasklist")
                        .get(path(complaint))
                        .statusCode())
                .isEqualTo(404);
    }

    /** The provider itself says that it has sent a complaint on. */
    @Test
    void areSentByWhoeverAnswers() {
        filed(Map.of("phone", "", "addressee", "AKIMAT"));

        assertThat(deliveries.of(new CaseNumber(complaint)))
                .isNotEmpty()
                .allSatisfy(delivery -> assertThat(delivery.sender()).isEqualTo(AnsweringBody.AKIMAT));
    }

    private static String path(String of) {
        return "/camunda/api/patronat/cases/" + URLEncoder.encode(of, StandardCharsets.UTF_8) + "/deliveries";
    }
}
