package kz.patronat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.patronat.access.Caller;
import kz.patronat.access.Reading;
import kz.patronat.access.ReadingLog;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Phone;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Somebody calls 1414: the operator says where the case stands, and learns nothing else (clause C23). */
@WholeService
class OperatorPageIT {

    private static final String IIN = "850315400015";
    private static final String OTHER = "900101300007";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    CaseTerms terms;

    @Autowired
    Deadlines deadlines;

    @Autowired
    ReadingLog readings;

    private CaseNumber number;

    @BeforeEach
    void isThere() {
        story.begins();
        story.clock().set("2026-09-24T10:00");
        number = cases.aCase().throughPortal().opened();
        terms.set(
                number,
                deadlines.term("decision", story.clock().instant(), WorkingHours.USUAL),
                "casefile.term.registered");
    }

    @Test
    void findsByNumberAndIin() throws IOException {
        caseFiles.enter(number, CaseStatus.IN_PROGRESS);
        var operator = operator();

        var page = asks(operator, Map.of("number", number.value(), "iin", IIN));
        Files.writeString(Files.createDirectories(Path.of("target", "site")).resolve("ru-1414-found.html"), page);

        assertThat(page)
                .contains(
                        number.value(), "Рассматривается", "24.09.2026", "27.10.2026", "Сейчас ничего делать не нужно")
                .contains("Как пожаловаться", "5 рабочих дней", "15 рабочих дней")
                .doesNotContain("Үлгіқызы", "Әсем", "Екінші көше", "+77010000000");
        assertThat(readings.of(number)).singleElement().satisfies(look -> {
            assertThat(look.userId()).isEqualTo("contact-centre");
            assertThat(look.fact()).isEqualTo("status");
            assertThat(look.reason()).isEqualTo("1414: нөмір мен ЖСН бойынша мәртебе");
        });
    }

    @Test
    void readsOutTheFirstDayOfTheCertificateThatIsAskedFor() {
        asksForPapers();

        assertThat(asks(operator(), Map.of("number", number.value(), "iin", IIN)))
                .contains("до 01.10.2026 включительно", "выданную 01.09.2026 или позже");
    }

    @Test
    void findsByPhone() {
        leaves(new Phone("+77059999997"));

        var page = asks(operator(), Map.of("phone", "8 705 999 99 97"));

        assertThat(page).contains(number.value(), "Принято");
        assertThat(readings.of(number)).extracting(Reading::reason).contains("1414: телефон бойынша мәртебе");
    }

    @Test
    void tellsAsLittleOfAnotherPersonsCaseAsOfNone() {
        var operator = operator();

        var another = asks(operator, Map.of("number", number.value(), "iin", OTHER));
        var none = asks(operator, Map.of("number", "ТЕСТ-0-0", "iin", OTHER));

        assertThat(another).contains("Такое дело не найдено").doesNotContain("Принято");
        assertThat(another.replace(number.value(), "")).isEqualToIgnoringWhitespace(none.replace("ТЕСТ-0-0", ""));
        assertThat(readings.of(number)).extracting(Reading::reason).containsExactly("1414: табылмады");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>alert(1)</script> | 850315400015
            ҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰ | 850315400015
            👶👶👶 | 850315400015
            ' or '1'='1 | 850315400015
            СҮ-1 | 850315400016
            СҮ-1 | 12345
            СҮ-1 | ``
            `` | 850315400015
            """)
    void saysAtTheFieldWhatIsWrong(String typedNumber, String typedIin) {
        var answer = send(operator(), "/ru/1414", Map.of("number", typedNumber, "iin", typedIin));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("aria-invalid=\"true\"", "-wrong\"", "role=\"alert\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void forgivesMarksThatNobodySees() {
        var page = asks(operator(), Map.of("number", "\u202E" + number.value() + "\u200F", "iin", "850315 400015"));

        assertThat(page).contains("Принято").doesNotContain("\u202E", "\u200F");
    }

    @Test
    void writesDownAPhoneThatNobodyLeft() {
        var before = readings.of(CaseLooks.NO_CASE).size();

        assertThat(asks(operator(), Map.of("phone", "+7 705 999 99 98"))).contains("Такое дело не найдено");
        assertThat(readings.of(CaseLooks.NO_CASE)).hasSize(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "head", "portal", "administrator", "auditor", "nobody-such"})
    void opensToNobodyElse(String user) {
        var caller = Caller.nobody(port);
        var answer = enters(caller, user, user);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(HtmlUtils.htmlUnescape(answer.body())).contains("неверны, либо эта страница Вам не открыта");
        assertThat(send(caller, "/ru/1414", Map.of("number", number.value(), "iin", IIN))
                        .statusCode())
                .isEqualTo(403);
        assertThat(readings.of(number)).isEmpty();
    }

    @Test
    void takesNoFormWithoutTheTokenOfTheSession() {
        var operator = operator();
        operator.get("/ru/1414");
        var form = form(Map.of("number", number.value(), "iin", IIN));

        assertThat(post(Caller.nobody(port), "/ru/1414", form).statusCode()).isEqualTo(401);
        assertThat(post(operator, "/ru/1414", form).statusCode()).isEqualTo(403);
        assertThat(post(operator, "/ru/1414", form + "&_csrf=guessed").statusCode())
                .isEqualTo(403);
        assertThat(readings.of(number)).isEmpty();
    }

    @Test
    void saysInAPageThatTheSessionHasEnded() {
        var caller = Caller.nobody(port).header("Accept", "text/html");

        var answer = post(caller, "/ru/1414", form(Map.of("number", number.value(), "iin", IIN)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Сеанс завершен", "href=\"/ru/1414\"");
    }

    @Test
    void endsWhenTheOperatorLeaves() {
        var operator = operator();

        assertThat(send(operator, "/ru/1414/session/end", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(operator.get("/ru/1414").body()).contains("type=\"password\"");
    }

    @Test
    void isKeptByNoBrowserAndNoProxy() {
        var answer = send(operator(), "/ru/1414", Map.of("number", number.value(), "iin", IIN));

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    private void leaves(Phone phone) {
        var known = people.applicant(number);
        people.put(new Person(
                known.id(),
                number,
                known.part(),
                known.iin(),
                known.name(),
                known.birthDate(),
                phone,
                known.email(),
                known.address()));
    }

    /** Without the consent no registry is asked. */
    private void asksForPapers() {
        var applicant = people.applicant(number).id();
        var kind = Consent.Kind.PROTECTED_SECRETS;
        consents.record(new Consent(
                applicant, kind, false, "1", Language.KK, story.clock().instant(), "paper"));
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "registry-checks",
                        number.value(),
                        cases.variables(number, Map.of("personId", applicant.toString())));
    }

    private Caller operator() {
        var operator = Caller.nobody(port);
        assertThat(enters(operator, "contact-centre", "contact-centre").statusCode())
                .isEqualTo(302);
        return operator;
    }

    private HttpResponse<String> enters(Caller caller, String user, String password) {
        return send(caller, "/ru/1414/session", Map.of("user", user, "password", password));
    }

    private String asks(Caller operator, Map<String, String> fields) {
        var answer = send(operator, "/ru/1414", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(TOKEN.matcher(answer.body()).replaceAll(""));
    }

    /** As a browser does: with the token that stands in the form. */
    private HttpResponse<String> send(Caller caller, String path, Map<String, String> fields) {
        var token = TOKEN.matcher(caller.get("/ru/1414").body());
        assertThat(token.find()).isTrue();
        return post(caller, path, form(fields) + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> post(Caller caller, String path, String form) {
        return caller.send("POST", path, form, "application/x-www-form-urlencoded");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
