package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import kz.patronat.access.Caller;
import kz.patronat.access.ReadingLog;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.notification.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** Clauses C11, C20, C25: a citizen reads the own cases in the own pages, and nobody else's. */
class MyPagesIT extends CabinetStories {

    private static final String ANOTHER = "900629309001";

    @Autowired
    ReadingLog readings;

    @Autowired
    CaseTerms terms;

    @Autowired
    Deadlines deadlines;

    @Test
    void showTheOwnCaseWithItsTermStepsAndPapers() {
        var citizen = Caller.citizen(port, APPLICANT);

        var page = read(citizen.get(mine("ru")));
        assertThat(page)
                .contains(
                        "Дело № " + number,
                        "Последний день срока",
                        "Расписка о приеме документов",
                        "Отозвать заявление")
                .contains("aria-current=\"step\"");

        var paper = Pattern.compile("href=\"([^\"]+/papers/[^\"]+)\"").matcher(page);
        assertThat(paper.find()).isTrue();
        var pdf = citizen.get(paper.group(1));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(readings.of(number))
                .anySatisfy(reading -> assertThat(reading.userId()).isEqualTo("cabinet"));
        assertThat(Caller.citizen(port, ANOTHER).get(paper.group(1)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellWhatThePersonWasToldAndNothingThatOfficialsWere() {
        notices.tell(number, Recipient.applicant(), "placement.notice.ending", "", number, "СҮ-Қ-1");
        notices.tell(number, Recipient.official("head"), "placement.notice.resolution-late", "", number);

        assertThat(read(Caller.citizen(port, APPLICANT).get(mine("ru"))))
                .contains("Уведомления", "Справка № СҮ-Қ-1 о прекращении")
                .doesNotContain("резолюция не наложена");
    }

    @Test
    void listTheOwnCasesInBothLanguagesAndNobodyElses() {
        var own = cases.aCase().applicant(ANOTHER).throughPortal().opened();
        var opening = cases.aCase().applicant(ANOTHER).throughPortal().opened();
        terms.set(
                own,
                deadlines.term("decision", story.clock().instant(), WorkingHours.USUAL),
                "casefile.term.registered");
        var citizen = Caller.citizen(port, ANOTHER);

        assertThat(read(citizen.get("/ru/my")))
                .contains("Личный кабинет", "Үлгіұлы Дәурен", own.value(), "Принято")
                .doesNotContain(opening.value(), number.value());
        assertThat(read(citizen.get("/kk/my"))).contains("Жеке кабинет", own.value(), "Қабылданды");
    }

    @Test
    void tellAsLittleOfAnotherPersonsCaseAsOfNone() {
        var another = Caller.citizen(port, ANOTHER);

        var foreign = another.get(mine("ru"));
        var none = another.get("/ru/my/cases/NOTHING");

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(another.get("/ru/my").body()).doesNotContain(number.value());
    }

    @Test
    void areForNobodyWhoIsNotSignedIn() {
        var nobody = Caller.nobody(port).header("Accept", "text/html");

        assertThat(nobody.get(mine("kk")).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/kk/my/sign-in?to=%2Fkk%2Fmy%2Fcases%2F"));
        var script = Caller.nobody(port).get(mine("kk"));
        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.headers().firstValue("WWW-Authenticate"))
                .as("no browser asks for a password over the page")
                .isEmpty();
    }

    @Test
    void areForNobodyOfTheStaffAndOpenNoOtherDoor() {
        var head = Caller.browser(port, "head", "tasklist");
        assertThat(head.get(mine("ru")).statusCode()).isEqualTo(401);

        var citizen = Caller.citizen(port, APPLICANT);
        for (var path : List.of(
                "/camunda/api/engine/engine/default/task",
                "/engine-rest/task",
                "/api/v1/applications/" + number,
                "/actuator/metrics")) {
            assertThat(citizen.get(path).statusCode()).as(path).isIn(401, 404);
        }
        assertThat(citizen.get("/ru/1414").body()).contains("type=\"password\"");
    }

    @Test
    void comeBackToThePageThatWasAskedFor() {
        var citizen = Caller.nobody(port);
        citizen.get("/ru/my/sign-in?to=" + mine("ru").replace("%", "%25"));

        var answer = citizen.form("/ru/my/sign-in", "/ru/my/sign-in/sample", "iin=" + APPLICANT);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(mine("ru")));
    }

    @ParameterizedTest
    @CsvSource({
        "/kk/my/cases/1, /ru/my/cases/1",
        "/kk/my, /ru/my",
        "/ru/my/sign-in, /ru/my",
        "/ru/my/sign-in?to=/ru/my/cases/1, /ru/my"
    })
    void areReadInTheLanguageOfTheDoorAndAreNotTheDoorItself(String to, String page) {
        var citizen = Caller.nobody(port);
        citizen.get("/ru/my/sign-in?to=" + to.replace("?", "%3F").replace("=", "%3D"));

        var answer = citizen.form("/ru/my/sign-in", "/ru/my/sign-in/sample", "iin=" + APPLICANT);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(went -> assertThat(went).endsWith(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/ru/my",
                "//example.org/ru/my",
                "/ru/myth",
                "/ru/my/../../camunda",
                "/ru/my%0d%0aX:1",
                "/ru/my//example.org",
                "/camunda/app/admin/"
            })
    void leadToNoOtherAddressAfterSigningIn(String to) {
        var citizen = Caller.nobody(port);
        citizen.get("/ru/my/sign-in?to=" + to);

        var answer = citizen.form("/ru/my/sign-in", "/ru/my/sign-in/sample", "iin=" + APPLICANT);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(went -> assertThat(went).endsWith("/ru/my"));
    }

    @Test
    void takeNoFormWithoutTheTokenOfTheSession() {
        var form = "application/x-www-form-urlencoded";

        assertThat(Caller.nobody(port)
                        .send("POST", "/ru/my/sign-in/sample", "iin=" + APPLICANT, form)
                        .statusCode())
                .isEqualTo(401);
        var citizen = Caller.citizen(port, APPLICANT).header("Accept", "text/html");
        var refused = citizen.send("POST", "/ru/my/sign-out", "", form);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).as("the way back in").contains("href=\"/ru/my/sign-in\"");
        assertThat(citizen.get("/ru/my").statusCode()).isEqualTo(200);
    }

    @Test
    void knowOnlySampleCitizensWhereTheServiceIsTriedOut() {
        assertThat(Caller.nobody(port)
                        .form("/ru/my/sign-in", "/ru/my/sign-in/sample", "iin=850315300019")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellTheScriptOfTheSessionWhoseTheyAreWithoutTheNumberOfThePerson() {
        var whose = Pattern.compile("data-person=\"([0-9a-f]{64})\"");
        var mine = whose.matcher(Caller.citizen(port, APPLICANT).get("/ru/my").body());
        var again = whose.matcher(Caller.citizen(port, APPLICANT).get("/kk/my").body());
        var theirs = whose.matcher(Caller.citizen(port, ANOTHER).get("/ru/my").body());
        assertThat(List.of(mine.find(), again.find(), theirs.find())).containsOnly(true);

        assertThat(again.group(1)).isEqualTo(mine.group(1));
        assertThat(theirs.group(1)).isNotEqualTo(mine.group(1));
        assertThat(Caller.citizen(port, APPLICANT).get("/ru/my/complaints/new").body())
                .as("what is typed is kept for the person, not for the name")
                .contains("data-draft=\"" + mine.group(1) + " \"");
    }

    @Test
    void endWithTheSession() {
        var citizen = Caller.citizen(port, APPLICANT);

        assertThat(citizen.form("/ru/my", "/ru/my/sign-out", "").statusCode()).isEqualTo(302);
        assertThat(citizen.get("/ru/my").statusCode()).isEqualTo(401);
    }

    @Test
    void loadNothingFromElsewhereAndSpeakWithTheSigningToolOnlyWhereTheySign() {
        var citizen = Caller.citizen(port, APPLICANT);

        var page = citizen.get("/kk/my").headers().firstValue("Content-Security-Policy");
        var signing = citizen.get(mine("kk") + "/withdrawal").headers().firstValue("Content-Security-Policy");

        assertThat(page)
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("unsafe", "wss:"));
        assertThat(signing)
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("connect-src 'self'").doesNotContain("unsafe"));
    }

    private String mine(String language) {
        return "/" + language + "/my/cases/" + path().substring(path().lastIndexOf('/') + 1);
    }

    private static String read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.body());
    }
}
