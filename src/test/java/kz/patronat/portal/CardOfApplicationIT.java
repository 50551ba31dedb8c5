package kz.patronat.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.signature.SignatureCheck.Answer;
import kz.patronat.signature.SimulatedSignatureCheck;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C7, C26: what a clerk has to know of an application from the portal stands on the card of its case, in words. */
@WholeService
class CardOfApplicationIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SampleSigner signer;

    @Autowired
    SimulatedSignatureCheck signatures;

    private LocalDate born = LocalDate.EPOCH;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void tellsOfAnotherOpenApplicationHereByItsNumberAndElsewhereWithoutIt() {
        born = LocalDate.parse("1961-05-06");
        var first = submitted("sample-north", applicant());
        assertThat(warnings(first, "ru")).isEmpty();
        var second = submitted("sample-north", applicant());
        var elsewhere = submitted("sample-south", applicant());

        assertThat(warnings(second, "ru"))
                .containsExactlyInAnyOrder(
                        "Обратите внимание: у этого лица есть еще одно открытое заявление — № " + first + ".",
                        "Обратите внимание: у этого лица есть открытое заявление у другого услугодателя.");
        assertThat(warnings(first, "kk")).anyMatch(line -> line.contains("тағы бір ашық өтініші бар — № " + second));
        assertThat(warnings(second, "ru").toString()).doesNotContain(elsewhere.value());
    }

    @Test
    void saysWhyTheSignatureDoesNotHold() {
        born = LocalDate.parse("1961-05-07");
        var number = submitted("sample-north", new Iin("850315300019"));
        story.runsJobs(number.value());

        assertThat(warnings(number, "ru"))
                .containsExactly("Документ подписан электронной цифровой подписью другого лица.");
        assertThat(warnings(number, "kk")).hasSize(1).allMatch(line -> line.contains("басқа"));
    }

    @Test
    void saysWhyTheSignatureCouldNotBeCheckedUntilItIs() {
        born = LocalDate.parse("1961-05-08");
        var number = submitted("sample-north", applicant());
        signatures.say(number.value(), Answer.UNAVAILABLE);
        story.runsJobs(number.value());

        assertThat(warnings(number, "ru")).containsExactly("ЭЦП не проверена: система проверки не отвечает.");
        assertThat(warnings(number, "kk")).containsExactly("ЭЦҚ тексерілмеді: тексеру жүйесі жауап бермейді.");

        signatures.say(number.value(), Answer.VALID);
        assertThat(warnings(number, "ru")).isEmpty();
    }

    @Test
    void saysThatTheSignerIsCalledOtherwiseInTheCertificate() {
        born = LocalDate.parse("1961-05-09");
        signer.key(applicant(), new PersonName("Бұрынғы", "Әсем", null));
        var number = submitted("sample-north", applicant());
        story.runsJobs(number.value());

        assertThat(warnings(number, "ru"))
                .containsExactly("В регистрационном свидетельстве подписавшего имя записано иначе: Бұрынғы Әсем."
                        + " ИИН совпадает.");
        assertThat(warnings(number, "kk")).hasSize(1).allMatch(line -> line.contains("Бұрынғы Әсем"));
    }

    @Test
    void saysNothingWhenTheCertificateBearsTheSameName() {
        born = LocalDate.parse("1961-05-10");
        var number = submitted("sample-north", applicant());
        story.runsJobs(number.value());

        assertThat(warnings(number, "kk")).isEmpty();
    }

    private Iin applicant() {
        return Cases.iinBornOn(born);
    }

    private CaseNumber submitted(String provider, Iin signedBy) {
        var application =
                SampleApplication.complete().of(applicant().value()).born(born).to(provider);
        var answer = new Portal(port)
                .signIn()
                .sends(
                        UUID.randomUUID().toString(),
                        signer.xml(application.xml().getBytes(StandardCharsets.UTF_8), signedBy),
                        application.files());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(answer.body(), "$.name")).isEqualTo("Принято");
        return new CaseNumber(JsonPath.read(answer.body(), "$.number"));
    }

    private List<String> warnings(CaseNumber number, String language) {
        var card = Caller.browser(port, "registrar", "tasklist")
                .header("Accept-Language", language)
                .get("/camunda/api/patronat/cases/" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8));
        assertThat(card.statusCode()).as(card.body()).isEqualTo(200);
        return JsonPath.read(card.body(), "$.warnings");
    }
}
