package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.document.SampleFiles;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a clerk has at hand in Tasklist: a form that says what is wrong, both languages, documents, search. */
class TasklistInBrowserIT extends CaseInBrowser {

    /** Where the head gives the case to somebody else; other parts of the card fold too. */
    private static final String HAND_OVER = ".patronat-search details:has(#patronat-executor)";

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Test
    void keepsWhatWasTypedWhenTheFormIsRefused() {
        visitorCalled();
        var form = takes("registrar", "UserTask_AcceptDocuments");

        clerk("registrar").completes();
        assertThat(clerk("registrar").page().locator(".notifications .alert-danger"))
                .containsText("Белгіленген өрістерді түзетіңіз");
        assertThat(form.saidAt("surname")).isEqualTo("Бұл өрісті толтырыңыз.");

        var application = married("870717350758", "1987-07-17", "861111350725", "1986-11-11");
        form.write(application);
        clerk("registrar").completes();
        assertThat(clerk("registrar").page().locator(".patronat-refused")).containsText("бақылау цифры");
        clerk("registrar").picture(next("refused"));

        assertThat(form.saidAt("spouseIin")).contains("бақылау цифры");
        assertThat(form.read("surname")).isEqualTo("Үлгіқызы");
        assertThat(form.read("spouseIin")).isEqualTo("861111350725");
        assertThat(isOpen(story.task(key, "UserTask_AcceptDocuments"))).isTrue();
        assertThat(story.database()
                        .sql("select count(*) from person where iin = '870717350758'")
                        .query(Long.class)
                        .single())
                .as("nothing half-written")
                .isZero();
    }

    @Test
    void goesOnWithoutAPartThatCannotBeLoaded() {
        visitorCalled();
        var registrar = clerk("registrar");
        registrar.page().route("**/patronat/{documents,inbox}.js", route -> route.abort());
        registrar.page().reload();

        var form = takes("registrar", "UserTask_AcceptDocuments");
        registrar.opensTab("Құжаттар");
        assertThat(registrar.page().locator(".patronat-message[role=alert]")).containsText("Бұл бөлім жүктелмеді");
        registrar.opensTab("Іс");
        assertThat(registrar.page().locator(".patronat-tab")).isVisible();
        assertThat(registrar.page().locator(".patronat-nav").first()).isVisible();
        registrar.opensTab("Нысан");
        assertThat(form.read("surname")).isEmpty();
    }

    @Test
    void speaksTheLanguageOfThePerson() {
        visitorCalled();
        var registrar = signsIn("registrar", "ru-RU");
        registrar.takes(story.task(key, "UserTask_AcceptDocuments").getId());
        var page = registrar.page();
        assertThat(page.locator(".task-card h2.task")).containsText("Принять документы");
        assertThat(page.getByLabel("ИИН").first()).isVisible();
        registrar.picture(next("russian"));

        page.selectOption("select.patronat-nav", "kk");

        assertThat(page.locator(".task-card h2.task")).containsText("Құжаттарды қабылдау");
        assertThat(page.getByLabel("ЖСН").first()).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "kk");
    }

    @Test
    void offersNoTasksOfOnesOwn() {
        var page = clerk("registrar").page();

        assertThat(page.getByText("Рәсімді бастау")).isVisible();
        assertThat(page.getByText("Тапсырма құру")).not().isVisible();
        assertThat(page.getByText("Пернелер тіркесімі")).not().isVisible();
    }

    @Test
    void takesScansAndSaysWhyNot() throws IOException {
        visitorCalled();
        takes("registrar", "UserTask_AcceptDocuments");
        var registrar = clerk("registrar");
        var page = registrar.page();
        registrar.opensTab("Құжаттар");

        page.setInputFiles(
                "#patronat-file",
                new FilePayload("хат.pdf", "application/pdf", "сәлем".getBytes(StandardCharsets.UTF_8)));
        page.click(".patronat-upload button[type=submit]");
        assertThat(page.locator(".patronat-message")).not().isEmpty();
        registrar.picture(next("wrong-type"));
        page.setInputFiles("#patronat-file", new FilePayload("диплом.png", "image/png", SampleFiles.picture("png")));
        page.click(".patronat-upload button[type=submit]");

        assertThat(page.locator(".patronat-table")).containsText("диплом.png");
        assertThat(page.locator(".patronat-message")).isEmpty();
        registrar.picture(next("documents"));
    }

    @Test
    void findsACaseByItsNumber() {
        var number = cases.aCase().withChildBorn("2020-05-04").opened().value();

        var facts = found("specialist", number);

        assertThat(facts).containsText(number);
        assertThat(clerk("specialist").page().locator(HAND_OVER)).hasCount(0);
        clerk("specialist").picture(next("found"));
    }

    @Test
    void letsTheHeadGiveACaseToAnotherExecutor() {
        var number = cases.aCase().withChildBorn("2020-05-04").opened();
        caseFiles.nameExecutor(number, "specialist");
        var facts = found("head", number.value());
        var page = clerk("head").page();
        assertThat(facts).containsText(EXECUTOR);

        page.click(HAND_OVER + " summary");
        page.selectOption("#patronat-executor", "inspector");
        page.click(HAND_OVER + " button[type=submit]");
        assertThat(page.locator(HAND_OVER + " .patronat-message")).not().isEmpty();
        page.fill("#patronat-reason", "Демалыс");
        page.click(HAND_OVER + " button[type=submit]");

        assertThat(page.locator(".patronat-search .patronat-facts").first()).containsText("Үлгі Тексеруші");
        assertThat(caseFiles.get(number).executor()).isEqualTo("inspector");
    }

    /** The person looks for the case by its number; answers what stands on its card. */
    private Locator found(String userId, String number) {
        var page = clerk(userId).page();
        page.getByText("Істі іздеу").click();
        page.fill(".patronat-search input[type=search]", number);
        page.click(".patronat-search button[type=submit]");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(number))
                .click();
        return page.locator(".patronat-search .patronat-facts").first();
    }

    /** The first step of a visit, without the browser. */
    private void visitorCalled() {
        var instance = story.as("registrar").starts("reception", Map.of("ticketNumber", ticket()));
        key = story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        story.as("registrar").completes(key, "UserTask_CallVisitor", Map.of("presence", "PRESENT"));
    }
}
