package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
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
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.Iin;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen follows the own case in the own pages, answers, takes it back and complains; 1414 is asked about it. */
@InChromium
class CitizenJourneyIT extends CabinetStories {

    private static Browser browser;

    @Autowired
    SignedComplaints complaints;

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
            page.check("[name=subject][value=ACTION]");
            page.check("[name=addressee][value=HEAD]");
            page.fill("#content", album.look().of("Телефонға жауап бермейді.", "Не отвечают по телефону."));
            page.fill("#address", "Үлгі ауылы, Екінші көше, 2");
            page.fill("#phone", "12");
            page.click("main form[action$='/new'] button");
            visitor.looks();
            page.fill("#phone", "+7 701 000 00 00");
            page.click("main form[action$='/new'] button");
            visitor.looks();
            visitor.signs();
            page.waitForURL(address -> address.matches(".*/complaints/(?!new|signed).*"));

            visitor.looks();
            assertThat(page.textContent("h1")).contains("№");
        }
    }

    @Journey(id = "mend", kk = "Шағымды толықтыру", ru = "Дополнение жалобы", usual = Look.KK_360)
    void addsWhatTheComplaintLacks(Album album) {
        complainedWithoutPhone();
        try (var visitor = comes(album)) {
            var page = visitor.page();
            visitor.goes("/my");
            page.click("a[href*='/my/complaints/']:not([href$='/new'])");
            visitor.looks();
            page.click("a.button[href$='/addition']");
            page.fill("#phone", "12");
            page.fill("#facts", album.look().of("Кеше қоңырау шалды.", "Вчера позвонили."));
            page.click("main form[action$='/addition'] button");
            visitor.looks();
            page.fill("#phone", "+7 701 000 00 00");
            page.click("main form[action$='/addition'] button");
            visitor.looks();
            page.click("main form[action$='/addition/sent'] button");

            assertThat(page.locator("main [role=status]").innerText())
                    .isEqualTo(album.look().of("Толықтыру қабылданды.", "Дополнение принято."));
            visitor.looks();
        }
    }

    private void complainedWithoutPhone() {
        var json = """
                {"requestId": "%s", "provider": "sample-north", "addressee": "HEAD", "subject": "ACTION", "language": "KK",
                "caseNumber": "%s", "content": "Телефонға жауап бермейді.", "surname": "Үлгіқызы", "given": "Әсем",
                "iin": "%s", "address": "Үлгі ауылы, Екінші көше, 2"}""".formatted(UUID.randomUUID(), number, APPLICANT).getBytes(StandardCharsets.UTF_8);
        var cms = signer.cmsDetached(json, signer.key(new Iin(APPLICANT)));
        story.runsJobs(complaints.take(json, cms, List.of()).number());
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
