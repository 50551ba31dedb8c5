package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.patronat.signing.NcaLayerStandIn;
import kz.patronat.signing.NcaLayerStandIn.Hand;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the tab of signing says when the signing tool is away, is left, errs or holds the key of somebody else, and what
 * the tab of documents says of the signed paper.
 */
class SigningInBrowserIT extends CaseInBrowser {

    @Autowired
    NcaLayerStandIn ncaLayer;

    @Test
    void saysWhatKeptThePersonFromSigning() {
        registered(single("840505450746", "1984-05-05"));
        story.as("registrar").starts("withdrawal", Map.of("caseNumber", key, "basis", "WITHDRAWN"));
        story.as("registrar")
                .completes(key, "UserTask_ConfirmEnding", Map.of("decision", "CONFIRM", "statementOn", today()));
        story.runsJobs(key);
        var head = signsIn("head", "ru-RU");
        head.takes(story.task(key, "UserTask_SignEnding").getId());
        head.opensTab("Подписание");
        head.page().waitForSelector(".patronat-sign");
        head.picture(next("before"));

        ncaLayer.next(Hand.CANCELS);
        refuses(head, "Подписание прервано");
        head.picture(next("cancelled"));
        ncaLayer.next(Hand.BREAKS);
        refuses(head, "NCALayer ответил непонятно");
        ncaLayer.next(Hand.TAKES_ANOTHER_KEY);
        refuses(head, "ключом другого человека");
        head.page().evaluate("() => { window.WebSocket = class { constructor() { throw new Error('blocked'); } }; }");
        refuses(head, "NCALayer не найден");
        head.picture(next("away"));
    }

    /** The day of an official in one case: found, taken, read, signed, done, and on to the next task. */
    @ParameterizedTest
    @MethodSource("languages")
    void leadsAnOfficialFromTheQueueToTheNextTask(String locale) {
        var words = Words.of(locale);
        registered(single(Cases.iinBornOn(LocalDate.parse(words.born())).value(), words.born()));
        story.as("registrar").starts("withdrawal", Map.of("caseNumber", key, "basis", "WITHDRAWN"));
        story.as("registrar")
                .completes(key, "UserTask_ConfirmEnding", Map.of("decision", "CONFIRM", "statementOn", today()));
        story.runsJobs(key);
        var head = signsIn("head", locale);
        var page = head.page();
        page.locator(".task-filters .task-filter").nth(1).click();
        page.waitForSelector(".tasks-list .task");
        head.picture(words.journey("01-queue"));

        page.getByText(words.search()).first().click();
        page.fill(".patronat-search input[type=search]", key);
        page.click(".patronat-search button[type=submit]");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(key))
                .click();
        page.waitForSelector(".patronat-search .patronat-facts");
        head.picture(words.journey("02-case-found"));
        page.locator(".patronat-search a[href*='task=']").first().click();
        page.waitForSelector(".task-card .claim");
        head.picture(words.journey("03-task-not-taken"));
        head.takes(story.task(key, "UserTask_SignEnding").getId());
        head.picture(words.journey("04-form"));

        head.opensTab(words.file());
        page.waitForSelector(".patronat-ahead");
        head.picture(words.journey("05-case"));
        head.opensTab(words.documents());
        assertThat(rowOfTheEnding(head, words.ending())).contains(words.waits()).doesNotContain(words.sheet());
        head.picture(words.journey("06-documents-before-signing"));

        head.opensTab(words.signing());
        page.waitForSelector(".patronat-page, .patronat-sign");
        head.picture(words.journey("07-paper-to-sign"));
        page.click(".patronat-sign");
        page.waitForSelector(".patronat-done:not([hidden])");
        head.picture(words.journey("08-signed"));
        head.opensTab(words.documents());
        assertThat(rowOfTheEnding(head, words.ending())).contains(words.ready(), words.sheet());
        head.picture(words.journey("09-documents-signed"));

        head.opensTab(words.form());
        page.waitForSelector("[ng-click='complete()']:enabled");
        head.completes();
        page.waitForSelector(".patronat-afterwards");
        head.picture(words.journey("10-next-task"));
        story.runsJobs(key);
        assertThat(story.openTasks(key)).doesNotContain("UserTask_SignEnding");
    }

    static List<String> languages() {
        return Clerk.languages("ru-RU");
    }

    /** What the journey reads on the page. */
    private record Words(
            String language,
            String born,
            String search,
            String file,
            String documents,
            String signing,
            String form,
            String ending,
            String waits,
            String ready,
            String sheet) {

        static Words of(String locale) {
            return locale.startsWith("kk")
                    ? new Words(
                            "kk",
                            "1982-12-04",
                            "Істі іздеу",
                            "Іс",
                            "Құжаттар",
                            "Қол қою",
                            "Нысан",
                            "Өтінішті қараудың тоқтатылғаны туралы анықтама",
                            "қол қоюды күтуде",
                            "дайын",
                            "Қолтаңбалар парағы")
                    : new Words(
                            "ru",
                            "1983-12-05",
                            "Поиск дела",
                            "Дело",
                            "Документы",
                            "Подписание",
                            "Форма",
                            "Справка о прекращении рассмотрения заявления",
                            "ожидает подписи",
                            "готов",
                            "Лист подписей");
        }

        String journey(String what) {
            return "clerk-" + language + "-desktop-" + what;
        }
    }

    private static String rowOfTheEnding(Clerk clerk, String ending) {
        var row = clerk.page()
                .locator(".patronat-table tr:has-text('" + ending + "')")
                .first();
        row.waitFor();
        return row.textContent();
    }

    private static void refuses(Clerk clerk, String words) {
        clerk.page().click(".patronat-sign");
        clerk.page()
                .waitForFunction(
                        "words => (document.querySelector('.patronat-tab .patronat-message:not([hidden])')"
                                + "?.textContent ?? '').includes(words)",
                        words);
        assertThat(clerk.page().locator(".patronat-done:not([hidden])").count()).isZero();
    }
}
