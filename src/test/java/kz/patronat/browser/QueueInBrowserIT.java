package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import kz.patronat.casefile.People;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Zone;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A queue as a clerk sees it: what is due first stands first, and each card says whose case it is and how long there is. */
class QueueInBrowserIT extends OfficeInBrowser {

    private static final int LONG_AGO = 1000;
    private static final String LATE = "rgb(164, 21, 28)";

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Test
    void beginsWithTheMostUrgentAndSaysHowLongThereIs() {
        due(3);
        var second = due(-LONG_AGO + 1);
        var first = due(-LONG_AGO);
        var page = clerk("specialist-2").page();

        opens(page, "Тобымда");
        assertThat(card(page, 0)).containsText(first.value());
        assertThat(card(page, 1)).containsText(second.value());
        assertThat(card(page, 0).locator(".due-date")).hasClass(Pattern.compile("\\boverdue\\b"));
        assertThat(card(page, 0).locator(".due-date")).hasCSS("color", LATE);
        assertThat(card(page, 0)).containsText(people.applicant(first).name().brief());
        assertThat(card(page, 0).locator(".due-date")).containsText("3 жыл бұрын");
        clerk("specialist-2").picture(next("queue"));

        opens(page, "Кешіккен");
        assertThat(card(page, 0)).containsText(first.value());
        assertThat(page.locator(".tasks-list .due-date:not(.overdue)")).hasCount(0);
    }

    /** By the clock of the service; that of the browser is another one. */
    @Test
    void saysHowManyDaysTheCaseHasLeft() {
        var now = story.clock().instant();
        var left = dueAt(now.plus(Duration.ofDays(5)));
        var today = dueAt(now);
        var over = dueAt(now.minus(Duration.ofDays(2)));
        var asked = new AtomicInteger();
        var clerk = signsIn("specialist-2", "kk-KZ");
        clerk.page().onRequest(request -> {
            if (request.url().endsWith("/patronat/today")) {
                asked.incrementAndGet();
            }
        });
        clerk.page().reload();

        opens(clerk.page(), "Тобымда");
        assertThat(card(clerk.page(), left)).containsText("5 күн қалды");
        assertThat(card(clerk.page(), today)).containsText("Соңғы күні бүгін");
        assertThat(card(clerk.page(), over)).containsText("2 күн кешікті");
        assertThat(card(clerk.page(), over).locator(".patronat-overdue")).isVisible();
        Assertions.assertThat(asked.get()).as("once, not for each card").isEqualTo(1);
        clerk.picture(next("days-left"));

        var russian = signsIn("specialist-2", "ru-RU");
        opens(russian.page(), "Группа");
        assertThat(card(russian.page(), left)).containsText("Осталось дней: 5");
        assertThat(card(russian.page(), left))
                .containsText(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("ru"))
                        .format(Zone.day(now.plus(Duration.ofDays(5)))));
        russian.picture(next("days-left-ru"));
    }

    @Test
    void letsTheArrowOfTheOrderStandBesideItsWord() {
        var page = clerk("specialist-2").page();
        var arrow = page.locator(".tasks-list .sort-direction");
        assertThat(arrow).isVisible();

        var word = page.locator(".tasks-list .sort-by").boundingBox();

        var plus = page.locator(".tasks-list .new-sort").boundingBox();
        Assertions.assertThat(arrow.boundingBox().x).isGreaterThanOrEqualTo(word.x + word.width);
        Assertions.assertThat(arrow.boundingBox().x + arrow.boundingBox().width).isLessThanOrEqualTo(plus.x);
        Assertions.assertThat((boolean) page.locator(".tasks-list .sort-by")
                        .evaluate("word => word.scrollWidth <= word.clientWidth + 1"))
                .as("read to its end")
                .isTrue();
    }

    private CaseNumber due(int days) {
        return dueAt(Instant.now().plus(Duration.ofDays(days)));
    }

    /** The service's own clock may stand, that of the browser does not. */
    private CaseNumber dueAt(Instant moment) {
        var number = cases.aCase().of(Cases.SOUTH).opened();
        var variables = new HashMap<String, Object>(
                cases.variables(number, Map.of("executor", "nobody", "provider", Cases.SOUTH.value())));
        variables.put("dueAt", Date.from(moment));
        GuardedWork.begins(story, number, variables);
        return number;
    }

    private static void opens(Page page, String queue) {
        page.locator(".task-filters .task-filter h4.name")
                .filter(new Locator.FilterOptions().setHasText(queue))
                .first()
                .click();
    }

    private static Locator card(Page page, CaseNumber number) {
        return page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(number.value()));
    }

    private static Locator card(Page page, int place) {
        return page.locator(".tasks-list li.task").nth(place);
    }
}
