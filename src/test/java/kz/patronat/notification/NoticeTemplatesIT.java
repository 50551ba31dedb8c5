package kz.patronat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import kz.patronat.access.Caller;
import kz.patronat.document.AnsweringBody;
import kz.patronat.kernel.Language;
import kz.patronat.provider.Providers;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sentences of notices: short and neutral where they pass through other hands, and changed without a release. */
@WholeService
class NoticeTemplatesIT {

    private static final String TEMPLATE =
            "/camunda/api/patronat/notice-settings/templates/placement.notice.accepted/SMS";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    NoticeTemplates templates;

    @Autowired
    Wordings wordings;

    @Autowired
    Providers providers;

    @AfterEach
    void theServiceSpeaksForItselfAgain() {
        templates.change(templates.one("placement.notice.accepted", "SMS"), "", "", "administrator");
        templates.change(templates.one("placement.notice.accepted", "FULL"), "", "", "administrator");
    }

    @Test
    void fitIntoTwoPartsOfAnSmsWithTheLongestNumber() {
        var longest = List.of("ЖЖЖЖЖЖ-XXX-2026-000000", "+77000000000", "Ж".repeat(200));

        assertThat(templates.all()).hasSizeGreaterThan(90).allSatisfy(template -> {
            for (var language : Language.values()) {
                var text = Wordings.format(language, template.original().in(language), longest);
                assertThat(template.medium() == NoticeMedium.SMS ? text.length() : 0)
                        .as(template.event() + " " + text)
                        .isLessThanOrEqualTo(134);
            }
        });
    }

    @Test
    void sayNothingOfTheCaseWhereTheyPassThroughOtherHands() {
        assertThat(templates.all())
                .filteredOn(template -> template.medium() == NoticeMedium.SMS)
                .allSatisfy(template -> assertThat(template.places()).containsExactly(0, 1));
    }

    @Test
    void areChangedByAnAdministratorAndSaidFromThenOn() {
        var administrator = Caller.browser(port, "administrator", "admin");

        var changed = administrator.put(
                TEMPLATE, "{\"kk\": \"№ {0}: хабарлама бар, {1}.\", \"ru\": \"№ {0}: есть уведомление, {1}.\"}");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(wordings.neutral(
                        NoticeMedium.SMS,
                        Language.KK,
                        "placement.notice.accepted",
                        "СҮ-Ө-2026-000001",
                        Cases.NORTH,
                        AnsweringBody.PROVIDER))
                .startsWith("№ СҮ-Ө-2026-000001: хабарлама бар, +7716");
        var known = Caller.browser(port, "analyst", "cockpit").get(TEMPLATE).body();
        assertThat(JsonPath.<String>read(known, "$.changes[0].by")).isEqualTo("administrator");
        assertThat(JsonPath.<String>read(known, "$.changes[0].ru")).isEqualTo("№ {0}: есть уведомление, {1}.");

        administrator.put(TEMPLATE, "{\"kk\": \"\", \"ru\": \"\"}");
        assertThat(wordings.neutral(
                        NoticeMedium.SMS,
                        Language.RU,
                        "placement.notice.accepted",
                        "СҮ-Ө-2026-000001",
                        Cases.NORTH,
                        AnsweringBody.PROVIDER))
                .startsWith("По заявлению № СҮ-Ө-2026-000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.notice.access.APPLICANT",
                "registry.notice.access.SPOUSE",
                "registry.notice.certificate.CRIMINAL_RECORD.APPLICANT",
                "registry.notice.certificate.CRIMINAL_RECORD.SPOUSE",
                "registry.notice.paper.CRIMINAL_RECORD.APPLICANT",
                "registry.notice.paper.CRIMINAL_RECORD.SPOUSE",
                "cabinet.notice.INVALID.WITHDRAWAL",
                "cabinet.notice.INVALID.ACKNOWLEDGEMENT",
                "cabinet.notice.INVALID.OBJECTION",
                "cabinet.notice.INVALID.AGREEMENT"
            })
    void sayThatSomethingIsExpectedWhereItIs(String event) {
        assertThat(wordings.neutral(NoticeMedium.SMS, Language.RU, event, "1", Cases.NORTH, AnsweringBody.PROVIDER))
                .contains("ожидается Ваше действие");
        assertThat(wordings.full(Language.KK, event, List.of("1", "25.09.2026", "10:00")))
                .contains("№ 1");
    }

    @Test
    void nameWhoeverSendsThem() {
        var akimat = providers.get(Cases.NORTH).akimatOffice();

        assertThat(wordings.neutral(
                        NoticeMedium.MAIL,
                        Language.RU,
                        "complaint.notice.answered",
                        "ЖСҮ-1",
                        Cases.NORTH,
                        AnsweringBody.AKIMAT))
                .contains(akimat.name().ru(), akimat.phone())
                .doesNotContain(providers.get(Cases.NORTH).nameRu());
    }

    @Test
    void areSaidInTheCabinetAndToOfficialsTooWhenTheyAreChanged() {
        templates.change(
                templates.one("placement.notice.accepted", "FULL"), "Қабылданды: {0}", "Принято: {0}", "analyst");

        assertThat(wordings.full(Language.RU, "placement.notice.accepted", List.of("1", "24.10.2026")))
                .isEqualTo("Принято: 1");
    }

    @Test
    void refuseWhatCannotBeSaid() {
        var administrator = Caller.browser(port, "administrator", "admin").header("Accept-Language", "ru");

        for (var wrong : List.of(
                "{\"kk\": \"{0}\"}",
                "{\"kk\": \"{0} {7}\", \"ru\": \"{0} {7}\"}",
                "{\"kk\": \"{0} {2}\", \"ru\": \"{0} {2}\"}",
                "{\"kk\": \"{0,number}\", \"ru\": \"{0}\"}",
                "{\"kk\": \"{0\", \"ru\": \"{0\"}",
                "{\"kk\": \"it's {0}\", \"ru\": \"{0}\"}",
                "{\"kk\": \"{0}\", \"ru\": \"{1}\"}",
                "{\"kk\": \"{0}" + "ұ".repeat(130) + "\", \"ru\": \"{0}\"}")) {
            var answer = administrator.put(TEMPLATE, wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\"");
        }
        assertThat(administrator
                        .put(
                                "/camunda/api/patronat/notice-settings/templates/no.notice.such/SMS",
                                "{\"kk\": \"a\", \"ru\": \"a\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(templates.one("placement.notice.accepted", "SMS").changed()).isNull();
    }

    @Test
    void areNoClerksToChange() {
        assertThat(Caller.browser(port, "registrar", "tasklist")
                        .put(TEMPLATE, "{\"kk\": \"a\", \"ru\": \"a\"}")
                        .statusCode())
                .isEqualTo(403);
    }
}
