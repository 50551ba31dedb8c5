package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kz.patronat.api.SignedComplaints;
import kz.patronat.browser.Album;
import kz.patronat.browser.InChromium;
import kz.patronat.browser.Journey;
import kz.patronat.browser.Look;
import kz.patronat.browser.Visitor;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Finding;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.SampleFiles;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.Iin;
import kz.patronat.signing.NcaLayerStandIn;
import kz.patronat.signing.NcaLayerStandIn.Hand;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;

/** A citizen follows the own case in the own pages, answers, takes it back and complains; 1414 is asked about it. */
@InChromium
class CitizenJourneyIT extends CabinetStories {

    private static final String ADD = "button[form=addition]";
    private static final String COMPLAIN = "form.step button";

    private static Browser browser;

    @Autowired
    SignedComplaints complaints;

    @Autowired
    NcaLayerStandIn ncaLayer;

    @BeforeAll
    static void opens(Browser ofTheRun) {
        browser = ofTheRun;
    }

    @Journey(
            id = "follow",
            kk = "Істің барысын хабарламаға дейін қадағалау",
            ru = "Наблюдение за делом до уведомления",
            usual = Look.KK_360)
    void followsTheCaseToTheNotice(Album album) {
        try (var visitor = comes(album)) {
            visitor.goes(mine());
            visitor.looks();
            work.studied(number, Finding.Outcome.CLEAR);
            work.childrenAgreed(number);
            work.proposed(number, PlacementStory.CONTRACT);
            work.agreed(number);
            work.decided(number, PlacementStory.CONTRACT);
            work.appointed(number, "2026-10-05");

            visitor.page().reload();

            assertThat(visitor.page().innerText("main")).contains("05.10.2026");
            visitor.looks();
            visitor.goes("/my/registries");
            visitor.looks();
            visitor.goes("/check?code=" + notice().checkCode());
            visitor.looks();
        }
    }

    @Journey(
            id = "acknowledge",
            kk = "Зерделеу актісімен танысу",
            ru = "Ознакомление с актом обследования",
            usual = Look.RU_360)
    void acknowledgesTheAct(Album album) {
        work.executorNamed(number);
        HousingStudies.approved(story, number, true);
        try (var visitor = comes(album)) {
            visitor.goes(mine());
            visitor.looks();
            visitor.page().click("a.button[href$='/acknowledgement']");
            visitor.looks();
            visitor.page().click("main form[action$='/acknowledgement'] button");
            visitor.looks();
            signs(visitor);

            assertThat(visitor.page()
                            .locator("a.button[href$='/acknowledgement']")
                            .count())
                    .isZero();
            visitor.looks();
        }
    }

    @Journey(id = "withdraw", kk = "Өтінішті кері қайтарып алу", ru = "Отзыв заявления", usual = Look.KK_DESKTOP)
    void takesTheApplicationBack(Album album) {
        try (var visitor = comes(album)) {
            visitor.goes(mine() + "/withdrawal");
            visitor.page()
                    .fill(
                            "#said",
                            album.look()
                                    .of(
                                            "Бала туысының отбасына орналастырылды.",
                                            "Ребенок устроен в семью родственника."));
            visitor.looks();
            visitor.page().click("main form[action$='/withdrawal'] button");
            visitor.looks();
            signs(visitor);
            story.runsJobs(key());

            visitor.page().reload();
            visitor.looks();
            assertThat(caseFiles.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
        }
    }

    @Journey(id = "complain", kk = "Шағым беру", ru = "Подача жалобы", usual = Look.RU_DESKTOP)
    void complains(Album album) {
        try (var visitor = comes(album)) {
            var page = visitor.page();
            visitor.goes(mine());
            page.click("a[href*='complaints/new']");
            assertThat(page.inputValue("#phone")).as("known from the case").startsWith("+7");
            visitor.looks();
            page.fill("#content", album.look().of("Телефонға жауап бермейді.", "Не отвечают по телефону."));
            page.fill("#phone", "12");
            page.click(COMPLAIN);
            page.waitForFunction("() => document.activeElement.id === 'summary'");
            visitor.looks();
            page.click("#summary a[href='#subject']");
            page.waitForFunction("() => document.activeElement.id === 'subject'");
            page.check("[name=subject][value=ACTION]");
            page.check("[name=addressee][value=HEAD]");
            page.fill("#phone", "+7 701 000 00 00");
            page.click(COMPLAIN);
            visitor.looks();
            visitor.signs();
            page.waitForURL(address -> address.matches(".*/complaints/(?!new|signed).*"));

            visitor.looks();
            assertThat(page.textContent("h1")).contains("№");
        }
    }

    @Journey(id = "mend", kk = "Шағымды толықтыру", ru = "Дополнение жалобы", usual = Look.KK_360)
    void addsWhatTheComplaintLacks(Album album) throws IOException {
        var complaint = complainedWithoutPhone();
        try (var visitor = comes(album)) {
            var page = visitor.page();
            visitor.goes("/my");
            page.click("main a:text-is('№ " + complaint + "')");
            visitor.looks();
            page.click("a.button[href$='/addition']");
            page.fill("#phone", "12");
            page.fill("#facts", album.look().of("Кеше қоңырау шалды.", "Вчера позвонили."));
            page.setInputFiles(
                    "#attachments-files", new FilePayload("hat.png", "image/png", SampleFiles.picture("png")));
            page.waitForSelector("#attachments .files");
            assertThat(page.inputValue("#phone")).as("typed before").isEqualTo("12");
            page.click(ADD);
            visitor.looks();
            page.fill("#phone", "+7 701 000 00 00");
            page.click("#attachments .files button");
            page.waitForCondition(() -> page.locator("#attachments .files").count() == 0);
            assertThat(page.inputValue("#phone")).as("typed before").isEqualTo("+7 701 000 00 00");
            page.setInputFiles(
                    "#attachments-camera", new FilePayload("suret.png", "image/png", SampleFiles.picture("png")));
            page.waitForSelector("#attachments .files");
            visitor.looks();
            page.click(ADD);
            assertThat(page.innerText("main dl"))
                    .contains("suret.png", album.look().of("Кеше қоңырау шалды.", "Вчера позвонили."))
                    .doesNotContain("hat.png");
            visitor.looks();
            page.click("main form[action$='/addition/sent'] button");

            assertThat(page.locator("main [role=status]").innerText())
                    .isEqualTo(album.look().of("Толықтыру қабылданды.", "Дополнение принято."));
            visitor.looks();
        }
    }

    private String complainedWithoutPhone() {
        var json = """
                {"requestId": "%s", "provider": "sample-north", "addressee": "HEAD", "subject": "ACTION", "language": "KK",
                "caseNumber": "%s", "content": "Телефонға жауап бермейді.", "surname": "Үлгіқызы", "given": "Әсем",
                "iin": "%s", "address": "Үлгі ауылы, Екінші көше, 2"}""".formatted(UUID.randomUUID(), number, APPLICANT).getBytes(StandardCharsets.UTF_8);
        var cms = signer.cmsDetached(json, signer.key(new Iin(APPLICANT)));
        var complaint = complaints.take(json, cms, List.of()).number();
        story.runsJobs(complaint);
        return complaint;
    }

    @Journey(
            id = "object",
            kk = "Тыңдауға дейін қарсылық білдіру",
            ru = "Возражение перед заслушиванием",
            usual = Look.KK_360)
    void objectsToTheIntendedRefusal(Album album) {
        refusalIsIntended();
        try (var visitor = comes(album)) {
            var page = visitor.page();
            visitor.goes(mine());
            assertThat(page.innerText("section[aria-labelledby=notices]")).contains(preliminaryDecision());
            assertThat(page.innerText("section[aria-labelledby=documents]")).contains(preliminaryDecision());
            visitor.looks();
            page.click("a.button[href$='/objection']");
            page.fill("#said", said(album));
            visitor.looks();
            page.click("main form[action$='/objection'] button");
            assertThat(page.innerText("dd.said")).isEqualTo(said(album));
            visitor.looks();
            signs(visitor);

            assertThat(page.innerText("section[aria-labelledby=requests]"))
                    .contains(album.look().of("қарсылық", "Возражение"));
            visitor.looks();
            story.waitsFor(key(), "Timer_HearingDay");
            assertThat(story.as("specialist")
                            .sees(key(), "UserTask_HoldHearing")
                            .get("objection"))
                    .isEqualTo(said(album));
        }
    }

    private static String said(Album album) {
        return album.look().of("Үйдегі жөндеу аяқталды, қайта қараңыз.", "Ремонт закончен, прошу посмотреть еще раз.");
    }

    @Journey(
            id = "agree",
            kk = "Тыңдауға дейін қарсылықтың жоқтығын растау",
            ru = "Подтверждение, что возражений нет",
            usual = Look.RU_DESKTOP)
    void hasNothingToObjectToTheIntendedRefusal(Album album) {
        refusalIsIntended();
        try (var visitor = comes(album)) {
            var page = visitor.page();
            visitor.goes(mine());
            page.click("a.button[href$='/agreement']");
            assertThat(page.locator("main textarea").count()).isZero();
            visitor.looks();
            page.click("main form[action$='/agreement'] button");
            visitor.looks();
            signs(visitor);

            assertThat(page.locator("a.button[href$='/objection'], a.button[href$='/agreement']")
                            .count())
                    .isZero();
            visitor.looks();
            assertThat(story.openTasks(key())).contains("UserTask_HoldHearing");
        }
    }

    @Journey(
            id = "ncalayer",
            kk = "NCALayer іске қосылмаған: енгізілгені жоғалмайды",
            ru = "NCALayer не запущен: введенное не теряется",
            usual = Look.KK_DESKTOP)
    void startsTheSigningToolAndTriesAgain(Album album) {
        try (var visitor = comes(album)) {
            var page = visitor.page();
            visitor.goes(mine() + "/withdrawal");
            page.fill("#said", said(album));
            page.click("main form[action$='/withdrawal'] button");
            ncaLayer.next(Hand.IS_AWAY);
            visitor.signs();
            page.waitForSelector(".absent:not([hidden])");
            assertThat(page.innerText(".absent")).contains("NCALayer", "pki.gov.kz");
            assertThat(page.getAttribute("form[data-ncalayer] button", "aria-disabled"))
                    .isNull();
            visitor.looks();

            page.goBack();
            assertThat(page.inputValue("#said")).isEqualTo(said(album));
            page.click("main form[action$='/withdrawal'] button");
            ncaLayer.next(Hand.IS_AWAY);
            visitor.signs();
            page.waitForSelector(".absent:not([hidden])");
            signs(visitor);

            assertThat(page.innerText("section[aria-labelledby=requests]")).contains("24.09.2026");
        }
    }

    @Journey(
            id = "ended",
            kk = "Енді берілмейтін нысандар: себебі жазылған",
            ru = "Формы, которые подать уже нельзя: сказано почему",
            usual = Look.KK_360)
    void readsWhyAFormHasEnded(Album album) {
        var complaint = complainedWithoutPhone();
        try (var visitor = comes(album)) {
            for (var act : List.of("/objection", "/acknowledgement")) {
                isRefused(visitor, mine() + act);
            }
            visitor.goes(mine() + "/withdrawal");
            visitor.page().click("main form[action$='/withdrawal'] button");
            sendsWithoutASignature(visitor);
            visitor.looks();
            visitor.page().click("main form[action$='/withdrawal'] button");
            ncaLayer.next(Hand.TAKES_ANOTHER_KEY);
            signs(visitor);
            visitor.looks();
            story.runsJobs(key());
            visitor.page().reload();
            assertThat(visitor.page().innerText("section[aria-labelledby=requests]"))
                    .contains(album.look().of("қолтаңба", "подпись"));
            visitor.looks();
            visitor.goes(mine() + "/withdrawal");
            visitor.page().click("main form[action$='/withdrawal'] button");
            signs(visitor);
            story.runsJobs(key());
            isRefused(visitor, mine() + "/withdrawal");

            story.database()
                    .sql("update complaint set executed_at = now() where number = ?")
                    .param(complaint)
                    .update();
            visitor.goes(
                    "/my/complaints/" + UriUtils.encodePathSegment(complaint, StandardCharsets.UTF_8) + "/addition");
            assertThat(visitor.page().locator("main form.step").count()).isZero();
            visitor.looks();
            visitor.goes(mine() + "9");
            assertThat(visitor.page().locator("main .note.wrong").count()).isEqualTo(1);
            visitor.looks();
        }
    }

    /** As a signing tool would that gives back nothing of use. */
    private static void sendsWithoutASignature(Visitor visitor) {
        visitor.page().evaluate("() => document.querySelector('form[data-ncalayer]').submit()");
        visitor.page().waitForFunction("() => document.activeElement.id === 'said-wrong'");
    }

    /** The page says why, at once, and asks for nothing. */
    private static void isRefused(Visitor visitor, String path) {
        visitor.goes(path);
        visitor.page().waitForFunction("() => document.activeElement.matches('.note.wrong[role=alert]')");
        assertThat(visitor.page().locator("main form:not(.session form)").count())
                .isZero();
        visitor.looks();
    }

    /** As far as the hearing: the preliminary decision lies in the cabinet. */
    private void refusalIsIntended() {
        work.studied(number, Finding.Outcome.IMPEDIMENT);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        work.signed(number, "UserTask_SignPreliminaryDecision");
        var delivery = work.delivery(number);
        delivery.put("deliveryWay", "CABINET");
        work.registrar(number, "UserTask_DeliverPreliminaryDecision", delivery);
    }

    private String preliminaryDecision() {
        return papers.in(Folder.of(work.file(number))).stream()
                .filter(paper -> paper.kind() == PaperKind.PRELIMINARY_DECISION)
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Journey(id = "1414", kk = "1414 операторының анықтамасы", ru = "Справка оператора 1414", usual = Look.KK_DESKTOP)
    void isAskedAboutAt1414(Album album) {
        try (var visitor = new Visitor(browser, port, album)) {
            var page = visitor.page();
            visitor.goes("/1414");
            visitor.looks();
            page.fill("#user", "contact-centre");
            page.fill("#password", "contact-centre");
            page.click("form[action$='/session'] button");
            page.fill("#number", number.value());
            page.fill("#iin", "850315400016");
            page.click("form[aria-labelledby=by-number] button");
            visitor.looks();
            page.fill("#iin", APPLICANT);
            page.click("form[aria-labelledby=by-number] button");

            assertThat(page.textContent("section.case h2")).isEqualTo(number.value());
            visitor.looks();
        }
    }

    /** The applicant signs in and reads the own pages. */
    private Visitor comes(Album album) {
        var visitor = new Visitor(browser, port, album);
        visitor.goes("/my/sign-in");
        visitor.signsInAs(APPLICANT);
        visitor.page().waitForSelector(".session");
        return visitor;
    }

    /** Signs what is shown and is back at the case. */
    private void signs(Visitor visitor) {
        visitor.signs();
        visitor.page().waitForURL(address -> address.endsWith(mine()));
    }

    private String mine() {
        return "/my/cases/" + path().substring(path().lastIndexOf('/') + 1);
    }

    private Paper notice() {
        return papers.in(Folder.of(work.file(number))).stream()
                .filter(paper -> paper.kind() == PaperKind.NOTICE)
                .findFirst()
                .orElseThrow();
    }
}
