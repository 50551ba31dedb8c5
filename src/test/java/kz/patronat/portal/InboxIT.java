package kz.patronat.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.access.Caller;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.provider.Providers;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot become a case is not lost: a person sees why, and makes a case of it or closes it. */
@WholeService
class InboxIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Providers providers;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Scans scans;

    @Autowired
    InboxWork work;

    private Portal portal;

    @BeforeEach
    void begins() {
        story.begins();
        portal = new Portal(port).signIn();
    }

    @Test
    void isTriedAgainWhenTheProviderHasBeenEnteredAndCountsFromItsFirstDay() {
        var provider = "late-" + UUID.randomUUID().toString().substring(0, 8);
        var application = SampleApplication.complete().to(provider);
        var id = waits(portal.sends(application), "provider-unknown");
        story.clock().passes(Duration.ofDays(1));
        assertThat(retried("administrator", id).statusCode()).isEqualTo(422);
        entered(provider);

        var retried = retried("administrator", id);

        assertThat(retried.statusCode()).as(retried.body()).isEqualTo(200);
        var file = caseFiles.get(new CaseNumber(JsonPath.read(retried.body(), "$.number")));
        assertThat(file.effectiveDate()).isEqualTo("2026-09-24");
        assertThat(scans.in(Folder.of(file))).hasSize(3);
        assertThat(retried("administrator", id).statusCode()).isEqualTo(404);
        assertThat(left(id)).isZero();
    }

    @Test
    void isDoneWhenThePortalSendsItAgainAndItIsTaken() {
        var provider = "late-" + UUID.randomUUID().toString().substring(0, 8);
        var application = SampleApplication.complete().to(provider);
        var id = waits(portal.sends(application), "provider-unknown");
        assertThat(waits(portal.sends(application), "provider-unknown"))
                .as("kept once")
                .isEqualTo(id);
        entered(provider);

        assertThat(portal.sends(application).statusCode()).isEqualTo(201);

        assertThat(ids("administrator")).doesNotContain(id);
    }

    /** Kept by a sending that had been read before the provider was there, when another had made the case already. */
    @Test
    void isDoneWhenTheCaseIsOlderThanWhatWaits() {
        var provider = "late-" + UUID.randomUUID().toString().substring(0, 8);
        var application = SampleApplication.complete().to(provider);
        var id = waits(portal.sends(application), "provider-unknown");
        entered(provider);
        var sum = hidden(id, "0".repeat(64));
        var number = JsonPath.<String>read(portal.sends(application).body(), "$.number");
        hidden(id, sum);
        assertThat(ids("administrator")).contains(id);

        var retried = retried("administrator", id);

        assertThat(retried.statusCode()).as(retried.body()).isEqualTo(200);
        assertThat(JsonPath.<String>read(retried.body(), "$.number")).isEqualTo(number);
        assertThat(ids("administrator")).doesNotContain(id);
        assertThat(left(id)).isZero();
    }

    /** Somebody else was quicker after the row had been shown. */
    @Test
    void isNotTriedAgainOnceItIsClosed() {
        var application = SampleApplication.complete()
                .to("late-" + UUID.randomUUID().toString().substring(0, 8));
        var id = UUID.fromString(waits(portal.sends(application), "provider-unknown"));
        work.close(id, "administrator", "Қайталанған");

        assertThatThrownBy(() -> work.tryAgain(id, "administrator"))
                .asInstanceOf(type(RejectedInput.class))
                .extracting(RejectedInput::key)
                .isEqualTo("portal.inbox.done");
    }

    private String hidden(String id, String sum) {
        var before = story.database()
                .sql("select request_sha256 from portal_inbox where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
        story.database()
                .sql("update portal_inbox set request_sha256 = ? where id = ?::uuid")
                .params(sum, id)
                .update();
        return before;
    }

    @Test
    void showsAProviderItsOwnAndAnAdministratorNoPeople() {
        var application = SampleApplication.complete();
        var id = waits(
                portal.sends(
                        UUID.randomUUID().toString(),
                        application.sealed(xml -> xml.replace("1985-03-15", "2085-03-15")),
                        application.files()),
                "birth-date.impossible");

        assertThat(listed("registrar").body()).contains(id, "Үлгіқызы Әсем", "+7 701 000 00 00");
        assertThat(ids("head")).contains(id);
        assertThat(listed("administrator").body()).contains(id).doesNotContain("Үлгіқызы");
        assertThat(ids("registrar-2")).doesNotContain(id);
        for (var other : List.of("specialist", "portal", "auditor", "analyst", "contact-centre")) {
            assertThat(listed(other).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(retried("registrar-2", id).statusCode()).isEqualTo(404);
        assertThat(closed("head-2", id, "{\"because\":\"x\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void isClosedWithAReasonAndForgetsTheFiles() {
        var application = SampleApplication.complete();
        var id = waits(
                portal.sends(
                        UUID.randomUUID().toString(),
                        application.sealed(xml -> xml.replace("<given>Әсем</given>", "")),
                        application.files()),
                "schema.missing");
        assertThat(left(id)).isEqualTo(3);

        assertThat(closed("registrar", id, "{}").body()).contains("inbox.because-missing");
        assertThat(closed("registrar", id, "{\"because\":\"Көрсетілетін қызметті алушы қайта жіберді\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(ids("registrar")).doesNotContain(id);
        assertThat(left(id)).isZero();
    }

    @Test
    void holdsWhatTheCalendarDoesNotReachAndKeepsNothingOfACase() {
        var before = kept();
        story.clock().set("2101-01-03T10:00");
        portal.signIn();
        var application = SampleApplication.complete();

        var id = waits(portal.sends(application), "year-unknown");

        assertThat(kept()).as("number, bytes of files, submission").isEqualTo(before);
        assertThat(left(id)).isEqualTo(3);
    }

    /** What an opening leaves behind before it fails. */
    private List<Integer> kept() {
        return Stream.of("drawn_number", "scan_bytes", "portal_submission")
                .map(table -> story.database()
                        .sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private void entered(String provider) {
        var known = providers.get(Cases.SOUTH);
        providers.put(new kz.patronat.provider.Provider(
                new ProviderId(provider),
                known.nameKk(),
                known.nameRu(),
                known.akimatKk(),
                known.akimatRu(),
                known.addressKk(),
                known.addressRu(),
                known.phone(),
                known.headKk(),
                known.headRu(),
                "Ж" + provider.substring(5).toUpperCase(java.util.Locale.ROOT),
                known.opens(),
                known.closes(),
                null,
                null));
    }

    private static String waits(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo(code);
        return JsonPath.read(answer.body(), "$.inbox");
    }

    private HttpResponse<String> listed(String user) {
        return Caller.basic(port, user).get("/api/v1/inbox");
    }

    private List<String> ids(String user) {
        return JsonPath.read(listed(user).body(), "$[*].id");
    }

    private HttpResponse<String> retried(String user, String id) {
        return Caller.basic(port, user).post("/api/v1/inbox/" + id + "/retry", "{}");
    }

    private HttpResponse<String> closed(String user, String id, String body) {
        return Caller.basic(port, user).post("/api/v1/inbox/" + id + "/close", body);
    }

    private int left(String id) {
        return story.database()
                .sql("select count(*) from portal_inbox_file where inbox_id = ?::uuid")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
