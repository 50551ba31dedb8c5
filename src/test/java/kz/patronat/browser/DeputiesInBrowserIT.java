package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has how much to do, and who stands in for whom, in the header of Tasklist. */
class DeputiesInBrowserIT extends OfficeInBrowser {

    private static final String DRAFT = "UserTask_Draft";

    @Autowired
    Cases cases;

    /** Other stories know of nobody who is away. */
    @AfterEach
    void allAreBack() {
        story.database().sql("delete from deputy").update();
    }

    @Test
    void letTheHeadGiveSeveralTasksAndADeputyTakeTheRest() {
        var given = begun();
        var left = begun();
        var head = clerk("head");
        var page = head.page();

        opens(page, "Жүктеме");
        page.getByLabel("Белгілеу: Жобасын дайындау, " + given.value()).check();
        page.getByLabel("Кімге беріледі").selectOption("inspector");
        page.getByText("Тапсырмаларды беру (1)").click();
        assertThat(page.locator("dialog [role=alert]")).containsText("не үшін беретініңізді");
        page.getByLabel("Себебі").fill("Жүктемені теңестіру");
        page.getByText("Тапсырмаларды беру (1)").click();
        assertThat(page.locator("dialog .patronat-done")).containsText("Берілді: 1");
        head.picture(next("workload"));
        isForEverybody(page);
        assertThat(story.task(given.value(), DRAFT).getAssignee()).isEqualTo("inspector");
        page.keyboard().press("Escape");

        opens(page, "Алмастыру");
        page.getByText("Алмастыратын қызметкерді тағайындау").click();
        page.getByLabel("Орнында жоқ қызметкер").selectOption("specialist");
        page.getByLabel("Алмастыратын қызметкер").selectOption("inspector");
        page.getByLabel("Болмау себебі").fill("Еңбек демалысы");
        var last = page.getByLabel("Соңғы күні", new Page.GetByLabelOptions().setExact(true));
        assertThat(last).hasValue("24.09.2026");
        last.fill("31.09.2026");
        page.getByText("Тағайындау", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".patronat-day [role=alert]:visible")).containsText("кк.аа.жжжж");
        assertThat(last).isFocused();
        assertThat(last).hasAttribute("aria-invalid", "true");
        head.picture(next("naming-a-deputy"));
        isForEverybody(page);
        last.fill("1.10.2026");
        page.getByText("Тағайындау", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("dialog table")).containsText("Еңбек демалысы");
        assertThat(page.locator("dialog table")).containsText("24.09.2026–01.10.2026");
        head.picture(next("deputy-named"));

        var inspector = signsIn("inspector", "ru-RU");
        opens(inspector.page(), "Замещение");
        row(inspector, left).getByText("Взять").click();
        assertThat(row(inspector, left)).containsText("Вернуть");
        inspector.picture(next("deputy-took"));
        isForEverybody(inspector.page());
        assertThat(story.task(left.value(), DRAFT).getAssignee()).isEqualTo("inspector");
        row(inspector, left).getByText("Вернуть").click();
        assertThat(row(inspector, left)).containsText("Взять");
    }

    @Test
    void letsAClerkPassATaskToAColleagueWithAReason() {
        var number = begun();
        var task = story.task(number.value(), DRAFT).getId();
        var specialist = signsIn("specialist", "ru-RU");
        var page = specialist.page();
        page.navigate(specialist.address(task));

        var button = page.locator(".patronat-handover");
        assertThat(button).isVisible();
        button.focus();
        page.keyboard().press("Enter");
        page.getByLabel("Кому передать").selectOption("inspector");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog [role=alert]")).isVisible();
        isForEverybody(page);
        specialist.picture(next("handover"));
        page.getByLabel("Причина").fill("отпуск");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator(".task-card .assignee")).containsText("Тексеруші");
        assertThat(button).not().isVisible();
        Assertions.assertThat(story.task(number.value(), DRAFT).getAssignee()).isEqualTo("inspector");
        specialist.opensTab("Дело");
        assertThat(page.locator(".patronat-tab")).containsText("Причина: отпуск");
        specialist.picture(next("handed-over"));
    }

    private static Locator row(Clerk clerk, CaseNumber number) {
        return clerk.page().locator("dialog tr").filter(new Locator.FilterOptions().setHasText(number.value()));
    }

    private static void opens(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "( \\(\\d+\\))?$")))
                .click();
    }

    private CaseNumber begun() {
        return GuardedWork.longOverdue(story, cases, "specialist");
    }
}
