package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.patronat.access.Caller;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Finding;
import kz.patronat.kernel.Iin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Clauses C12, C26; APPC art. 73: what a citizen asks for in the own pages is shown as it is signed, and then taken. */
class MyRequestsIT extends CabinetStories {

    private static final Pattern DOCUMENT = Pattern.compile("name=\"document\" value=\"([^\"]+)\"");

    private Caller citizen;

    @BeforeEach
    void signsIn() {
        citizen = Caller.citizen(port, APPLICANT);
    }

    @Test
    void takeTheApplicationBackWithTheDocumentThatWasShown() {
        var document = shown("withdrawal", "Передумали <b>\u202E&");

        assertThat(document)
                .contains("<caseNumber>" + number + "</caseNumber>", "<iin>" + APPLICANT + "</iin>")
                .contains("<reason>Передумали &lt;b&gt; &amp;</reason>");
        var answer = sends("withdrawal", signed(document));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(read(citizen.get(mine()))).contains("Обращение принято.", "Отзыв заявления: ", "Исполнено");
        story.runsJobs(key());
        assertThat(caseFiles.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);

        assertThat(sends("withdrawal", signed(document)).statusCode())
                .as("the same again, by the back button")
                .isEqualTo(302);
        assertThat(read(citizen.get(mine() + "/withdrawal"))).contains("Дело завершено");
    }

    @Test
    void sayThatAnotherPersonsKeyDoesNotSignForThisOne() {
        var document = shown("withdrawal", "");
        var foreign = new String(
                signer.xml(document.getBytes(StandardCharsets.UTF_8), new Iin(SOMEBODY_ELSE)), StandardCharsets.UTF_8);

        sends("withdrawal", foreign);

        assertThat(read(citizen.get(mine()))).contains("role=\"status\"", "Не принято");
        assertThat(caseFiles.get(number).status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void sayWhatIsWrongAndKeepTheFormOpen() {
        for (var nonsense :
                new String[] {"", "<a/>", "no xml at all", "<withdrawal xmlns=\"urn:patronat:cabinet:1\"/>"}) {
            var answer = sends("withdrawal", nonsense);

            assertThat(answer.statusCode()).as(nonsense).isEqualTo(400);
            assertThat(read400(answer)).contains("role=\"alert\"", "<form");
        }
        var longer = citizen.form(mine() + "/withdrawal", mine() + "/withdrawal", "said=" + encoded("а".repeat(4001)));
        assertThat(longer.statusCode()).isEqualTo(400);
        assertThat(read400(longer)).contains("не должен быть длиннее", "ааа");
        assertThat(requestsSoFar()).doesNotContain("Отзыв заявления: ");
    }

    @Test
    void giveBackWhatWasTypedWhenItIsNotTaken() {
        var document = shown("withdrawal", "Передумали & уехали");

        var answer = citizen.form(
                "/ru/my",
                mine() + "/withdrawal/signed",
                "signed=" + encoded("no xml at all") + "&document=" + encoded(document));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read400(answer))
                .contains(
                        "Передумали & уехали</textarea>", "href=\"" + mine().replace("/ru/", "/kk/") + "/withdrawal\"");
    }

    @Test
    void showThatThereIsNothingToObjectAsItIsSigned() {
        refusalIsIntended();
        assertThat(read(citizen.get(mine()))).contains(mine() + "/objection", mine() + "/agreement");
        var intended = decisions.latest(number, Stage.REFUSAL_INTENDED).orElseThrow();
        assertThat(read(citizen.get(mine() + "/agreement")))
                .contains("Право обжаловать его сохраняется", "value=\"" + intended.id() + "\"")
                .doesNotContain("<textarea");
        var stale = citizen.form(mine() + "/agreement", mine() + "/agreement", "about=" + UUID.randomUUID());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(HtmlUtils.htmlUnescape(stale.body()))
                .as("a page left open since an earlier decision")
                .contains("Предварительное решение изменилось")
                .doesNotContain("<agreement");

        var document = shown("agreement", "");
        assertThat(document)
                .startsWith("<agreement ")
                .contains("<iin>" + APPLICANT + "</iin><decision>" + intended.id() + "</decision>");
        assertThat(sends("agreement", signed(document)).statusCode()).isEqualTo(302);

        assertThat(read(citizen.get(mine())))
                .contains("Обращение принято.", "Отсутствие возражений на предварительное решение")
                .doesNotContain(mine() + "/objection");
        assertThat(story.openTasks(key())).contains("UserTask_HoldHearing");
    }

    @Test
    void addToAnObjectionAndNoLongerSayThatThereIsNone() {
        refusalIsIntended();

        assertThat(sends("objection", signed(shown("objection", "Ремонт закончен")))
                        .statusCode())
                .isEqualTo(302);

        assertThat(read(citizen.get(mine())))
                .contains("Ваше возражение приобщено к делу", mine() + "/objection", "Дополнить возражение")
                .doesNotContain(mine() + "/agreement");
        assertThat(read(citizen.get(mine().replace("/ru/", "/kk/")))).contains("Қарсылығыңыз іске тіркелді");
        assertThat(sends("objection", signed(shown("objection", "И справка есть")))
                        .statusCode())
                .as("one more")
                .isEqualTo(302);
        assertThat(read(citizen.get(mine()))).contains("Обращение принято.");
    }

    @Test
    void giveBackWhatWasTypedWhenTheMomentHasPassed() {
        refusalIsIntended();
        var text = "Ремонт закончен & <b>";
        var signed = signed(shown("objection", text));
        story.database()
                .sql("delete from hearing where decision_id = ?")
                .param(decisions
                        .latest(number, Stage.REFUSAL_INTENDED)
                        .orElseThrow()
                        .id())
                .update();

        var typed = citizen.form("/ru/my", mine() + "/objection", "said=" + encoded(text));
        var sent = sends("objection", signed);

        for (var answer : List.of(typed, sent)) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(HtmlUtils.htmlUnescape(answer.body()))
                    .contains("Нет предварительного решения", text + "</textarea>", "readonly")
                    .doesNotContain("action=\"" + mine() + "/objection\"");
        }
        assertThat(sends("objection", "no xml at all").body()).contains("Нет предварительного решения");
        assertThat(HtmlUtils.htmlUnescape(sends("objection", "no xml at all").body()))
                .as("why it was not taken")
                .contains("XML");
    }

    @Test
    void leadBackFromTheSigningToWhatIsToBeChanged() {
        var page = citizen.form(mine() + "/withdrawal", mine() + "/withdrawal", "said=x");

        assertThat(HtmlUtils.htmlUnescape(page.body())).contains("href=\"" + mine() + "/withdrawal\">Изменить<");
    }

    private void refusalIsIntended() {
        work.studied(number, Finding.Outcome.IMPEDIMENT);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        work.signed(number, "UserTask_SignPreliminaryDecision");
        work.delivered(number);
    }

    @Test
    void comeAtTheirMomentOnly() {
        assertThat(read(citizen.get(mine() + "/acknowledgement")))
                .contains("Нет акта")
                .doesNotContain("<textarea");
        assertThat(read(citizen.get(mine() + "/objection")))
                .contains("Нет предварительного решения")
                .doesNotContain("<textarea");
        assertThat(citizen.get(mine() + "/anything").statusCode()).isEqualTo(404);
    }

    @Test
    void areUnknownInAnotherPersonsCase() {
        var another = Caller.citizen(port, "900629309001");
        var document = signed(shown("withdrawal", ""));

        assertThat(another.get(mine() + "/withdrawal").statusCode()).isEqualTo(404);
        var answer = another.form("/ru/my", mine() + "/withdrawal/signed", "signed=" + encoded(document));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(caseFiles.get(number).status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    private String requestsSoFar() {
        return read(citizen.get(mine()));
    }

    private String shown(String act, String said) {
        var page = citizen.form(mine() + "/" + act, mine() + "/" + act, "said=" + encoded(said));
        assertThat(page.statusCode()).isEqualTo(200);
        var document = DOCUMENT.matcher(page.body());
        assertThat(document.find()).isTrue();
        return HtmlUtils.htmlUnescape(document.group(1));
    }

    @Override
    HttpResponse<String> sends(String act, String xml) {
        return citizen.form("/ru/my", mine() + "/" + act + "/signed", "signed=" + encoded(xml));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String mine() {
        return "/ru/my/cases/" + path().substring(path().lastIndexOf('/') + 1);
    }

    private static String read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.body());
    }

    private static String read400(HttpResponse<String> answer) {
        return HtmlUtils.htmlUnescape(answer.body());
    }
}
