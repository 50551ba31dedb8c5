package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.patronat.casefile.People;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
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

    /** The service's own clock may stand, that of the browser does not. */
    private CaseNumber due(int days) {
        var number = cases.aCase().of(Cases.SOUTH).opened();
        var variables = new HashMap<String, Object>(
                cases.variables(number, Map.of("executor", "nobody", "provider", Cases.SOUTH.value())));
        variables.put("dueAt", Date.from(Instant.now().plus(Duration.ofDays(days))));
        GuardedWork.begins(story, number, variables);
        return number;
    }

    private static void opens(Page page, String queue) {
        page.locator(".task-filters .task-filter h4.name")
                .filter(new Locator.FilterOptions().setHasText(queue))
                .first()
                .click();
    }

    private static Locator card(Page page, int place) {
        return page.locator(".tasks-list li.task").nth(place);
    }
}
