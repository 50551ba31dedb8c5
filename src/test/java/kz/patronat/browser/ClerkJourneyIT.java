package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Date;

/** The day of an official in one case: found, taken, read, signed, done, and on to the next task. */
class ClerkJourneyIT extends CaseInBrowser {

    @Journey(
            id = "clerk",
            kk = "Қызметкер: кезектен келесі тапсырмаға дейін",
            ru = "Сотрудник: от очереди до следующей задачи",
            usual = Look.RU_DESKTOP,
            atADesk = true)
    void leadsFromTheQueueToTheNextTask(Album album) {
        var look = album.look();
        takenBack(LocalDate.parse(look.of("1982-12-04", "1983-12-05")));
        var head = signsIn("head", look.locale());
        var page = head.page();
        // The pictures show one and the same day, whether the browser or the service counts.
        page.clock().setFixedTime(Date.from(story.clock().instant()));
        page.reload();
        page.waitForSelector(".task-filters .task-filter");
        page.locator(".task-filters .task-filter").nth(1).click();
        page.waitForSelector(".tasks-list .task");
        sees(album, head, "Топтың кезегі", "Очередь группы");

        page.getByText(look.of("Істі іздеу", "Поиск дела")).first().click();
        page.fill(".patronat-search input[type=search]", key);
        page.click(".patronat-search button[type=submit]");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(key))
                .click();
        page.waitForSelector(".patronat-search .patronat-facts");
        sees(album, head, "Іс нөмірі бойынша табылды", "Дело найдено по номеру");
        page.locator(".patronat-search a[href*='task=']").first().click();
        page.waitForSelector(".task-card .claim");
        sees(album, head, "Тапсырма әлі алынбаған", "Задача еще не взята");
        head.takes(story.task(key, "UserTask_SignEnding").getId());
        sees(album, head, "Нысан", "Форма");

        head.opensTab(look.of("Іс", "Дело"));
        page.waitForSelector(".patronat-ahead");
        sees(album, head, "Іс қойындысы", "Вкладка «Дело»");
        head.opensTab(look.of("Құжаттар", "Документы"));
        assertThat(rowOfTheEnding(page, look)).containsText(look.of("қол қоюды күтуде", "ожидает подписи"));
        sees(album, head, "Қол қойылмаған құжат", "Документ еще не подписан");

        head.opensTab(look.of("Қол қою", "Подписание"));
        page.waitForSelector(".patronat-sign");
        sees(album, head, "Қол қойылатын құжат", "Документ на подпись");
        page.click(".patronat-sign");
        page.waitForSelector(".patronat-done:not([hidden])");
        sees(album, head, "ЭЦҚ қойылды", "Подписано ЭЦП");
        head.opensTab(look.of("Құжаттар", "Документы"));
        assertThat(rowOfTheEnding(page, look)).containsText(look.of("Қолтаңбалар парағы", "Лист подписей"));

        head.opensTab(look.of("Нысан", "Форма"));
        page.waitForSelector("[ng-click='complete()']:enabled");
        head.completes();
        page.waitForSelector(".patronat-afterwards");
        sees(album, head, "Келесі тапсырма", "Следующая задача");
        story.runsJobs(key);
        assertThat(story.openTasks(key)).doesNotContain("UserTask_SignEnding");
    }

    private static void sees(Album album, Clerk clerk, String kazakh, String russian) {
        album.sees(
                clerk.page(),
                OURS,
                album.look().of(kazakh, russian),
                () -> clerk.page().screenshot());
    }

    private static Locator rowOfTheEnding(Page page, Look look) {
        var name = look.of("Өтінішті қараудың тоқтатылғаны", "Справка о прекращении рассмотрения");
        return page.locator(".patronat-table tr:has-text('" + name + "')").first();
    }
}
