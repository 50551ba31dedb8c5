package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.document.SampleFiles;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.story.Applications;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a clerk has at hand in Tasklist: a form that says what is wrong, both languages, documents, search. */
class TasklistInBrowserIT extends CaseInBrowser {

    /** Where the head gives the case to somebody else; other parts of the card fold too. */
    private static final String HAND_OVER = ".patronat-search details:has(#patronat-executor)";

    /** Tasklist asks whether the task shown is there still. */
    private static final String REFRESH =
            "() => angular.element(document.body).injector().get('$rootScope').$broadcast('refresh')";

    private static final int GONE = 404;
    /** The card and its form. */
    private static final int LOCKED = 2;

    private static final int SETTLED = 500;
    private static final int LARGE = 512 * 1024;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    ChosenChannels channels;

    @Autowired
    Notices notices;

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

        registrar.page().route("**/patronat/{office,header,language,texts}.js", route -> route.abort());
        registrar.page().reload();
        assertThat(registrar
                        .page()
                        .locator(".fjs-container [name=surname], .fjs-container input")
                        .first())
                .isVisible();
        assertThat(registrar.page().locator(".patronat-nav")).hasCount(0);
        assertThat(registrar.page().locator(".patronat-missing[role=alert]"))
                .containsText("«Патронат» қосымшалары жүктелмеді");
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void goesOnWithoutAnyOfItsAdditions(Loss loss) {
        visitorCalled();
        var registrar = clerk("registrar");
        registrar.page().route(Pattern.compile("/patronat/plugins\\.js"), loss.happens);
        registrar.page().reload();

        var form = takes("registrar", "UserTask_AcceptDocuments");

        assertThat(form.read("surname")).isEmpty();
        assertThat(registrar.page().locator(".patronat-missing[role=alert]"))
                .containsText("«Патронат» қосымшалары жүктелмеді");
        registrar.picture(next("without-" + loss));
    }

    /** How the one file is lost that names all additions. */
    private enum Loss {
        UNREACHABLE(Route::abort),
        BROKEN_ON_THE_SERVER(route -> route.fulfill(new FulfillOptions().setStatus(500))),
        NO_LONGER_A_SCRIPT(route -> route.fulfill(
                new FulfillOptions().setContentType("text/javascript").setBody("export {")));

        private final Consumer<Route> happens;

        Loss(Consumer<Route> happens) {
            this.happens = happens;
        }
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
    void postsALetterAndCorrectsItsTrackNumber() {
        var number = cases.aCase().opened();
        channels.choose(number, NoticeChannel.POST, "registrar");
        notices.tell(number, Recipient.applicant(), "placement.notice.accepted", "", number, "24.10.2026");
        story.database().sql("""
                        insert into notice_letter (delivery_id, reference, recipient, drawn_on, pdf)
                        select d.id, n.case_number || '/1', 'Үлгіқызы Әсем', date '2026-09-24', ''
                        from notice_delivery d join notice n on n.id = d.notice_id where n.case_number = ?
                        """).param(number.value()).update();
        story.database()
                .sql("update notice_delivery set state = 'READY', due_at = null where id in (select d.id from"
                        + " notice_delivery d join notice n on n.id = d.notice_id where n.case_number = ?)")
                .param(number.value())
                .update();
        var page = clerk("registrar").page();
        page.reload();

        page.locator(".patronat-nav", new Page.LocatorOptions().setHasText("Хаттар"))
                .click();
        var row = page.locator("dialog tr", new Page.LocatorOptions().setHasText(number.value()));
        row.locator("input").fill("RR000000001KZ");
        row.getByText("Поштаға тапсырылды").click();
        assertThat(row).containsText("RR000000001KZ");
        row.locator("summary").click();
        row.locator("details input").fill("RR000000002KZ");
        row.getByText("Түзету", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(row).containsText("RR000000002KZ");
        isForEverybody(page);
        var day = row.locator(".patronat-day input.form-control");
        day.fill("2026 қыркүйек");
        row.getByText("Жеткізілді").click();
        assertThat(row.locator(".patronat-day [role=alert]")).containsText("кк.аа.жжжж");
        day.fill("24.09.2026");
        row.getByText("Жеткізілді").click();
        assertThat(row).containsText("Жеткізілді");
        assertThat(row.locator(".patronat-day [role=alert]:visible")).hasCount(0);
        page.locator("dialog button", new Page.LocatorOptions().setHasText("Жабу"))
                .click();
    }

    @Test
    void offersNothingThatWouldBeRefused() {
        visitorCalled();
        takes("registrar", "UserTask_AcceptDocuments");
        var page = clerk("registrar").page();

        assertThat(page.locator(".task-card .due-date [am-time-ago]")).isVisible();
        assertThat(page.locator(".createCommentLink")).not().isVisible();
        page.locator(".task-card .due-date").focus();
        assertThat(page.locator(".task-card .due-date")).not().isFocused();
    }

    @Test
    void offersNoTasksOfOnesOwn() {
        var page = clerk("registrar").page();

        assertThat(page.getByText("Рәсімді бастау")).isVisible();
        assertThat(page.getByText("Тапсырма құру")).not().isVisible();
        assertThat(page.getByText("Пернелер тіркесімі")).not().isVisible();
    }

    @Test
    void takesSeveralScansAndSaysWhyNotOfEach() throws IOException {
        visitorCalled();
        takes("registrar", "UserTask_AcceptDocuments");
        var registrar = clerk("registrar");
        var page = registrar.page();
        registrar.opensTab("Құжаттар");
        var broken = new AtomicBoolean(true);
        page.route("**/scans", route -> {
            if (broken.get() && route.request().postDataBuffer().length > LARGE) {
                broken.set(false);
                route.abort();
            } else {
                route.resume();
            }
        });

        page.setInputFiles("#patronat-file", new FilePayload[] {
            new FilePayload("хат.pdf", "application/pdf", "сәлем".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("үлкен.png", "image/png", Arrays.copyOf(SampleFiles.picture("png"), 2 * LARGE)),
            new FilePayload("диплом.png", "image/png", SampleFiles.picture("png")),
            new FilePayload("анықтама.pdf", "application/pdf", SampleFiles.pdf())
        });
        page.click(".patronat-upload button[type=submit]");

        var files = page.locator(".patronat-queue li");
        assertThat(files.nth(0)).containsText("Тек PDF, JPEG немесе PNG");
        assertThat(files.nth(1)).containsText("Жүктеу үзілді");
        assertThat(files.nth(2)).containsText("Жүктелді");
        assertThat(files.nth(3)).containsText("Жүктелді");
        assertThat(page.locator("p.patronat-spoken")).containsText("анықтама.pdf");
        registrar.picture(next("several"));
        assertThat(files.nth(0).getByText("Қайталау")).not().isVisible();
        files.nth(1).getByText("Қайталау").click();
        assertThat(files.nth(1)).containsText("Жүктелді");
        assertThat(page.locator(".patronat-table")).containsText("үлкен.png");

        looksAt(page, "анықтама.pdf");
        registrar.picture(next("preview"));
        page.keyboard().press("Escape");
        assertThat(page.locator(".patronat-preview")).hasCount(0);
        assertThat(page.getByLabel("Қарау: анықтама.pdf")).isFocused();
        looksAt(page, "диплом.png");
    }

    @Test
    void takesAFileByDragAndLetsOneBeStopped() throws IOException {
        visitorCalled();
        takes("registrar", "UserTask_AcceptDocuments");
        var registrar = clerk("registrar");
        var page = registrar.page();
        registrar.opensTab("Құжаттар");
        assertThat(page.locator("#patronat-kind option").first()).isAttached();
        page.route("**/scans", route -> {
            // The server is slow: nothing comes back until the person loses patience.
        });

        page.evaluate("""
                name => {
                    const dragged = new DataTransfer();
                    dragged.items.add(new File(['%PDF-'], name, { type: 'application/pdf' }));
                    const drop = new DragEvent('drop', { dataTransfer: dragged, bubbles: true, cancelable: true });
                    document.querySelector('.patronat-table, .patronat-tab').dispatchEvent(drop);
                }
                """, "сүйретілген.pdf");
        page.click(".patronat-upload button[type=submit]");
        page.getByLabel("Тоқтату: сүйретілген.pdf").click();

        assertThat(page.locator(".patronat-queue li")).containsText("Жүктеу тоқтатылды");
        page.unroute("**/scans");
        page.setInputFiles("#patronat-file", new FilePayload("диплом.png", "image/png", SampleFiles.picture("png")));
        page.click(".patronat-upload button[type=submit]");
        assertThat(page.locator(".patronat-table")).containsText("диплом.png");

        story.database()
                .sql("update scan set virus_state = 'INFECTED', virus_name = 'Eicar' where folder = ?")
                .param(key)
                .update();
        registrar.opensTab("Нысан");
        registrar.opensTab("Құжаттар");
        assertThat(page.locator(".patronat-table")).containsText("Файлдан вирус табылды");
        assertThat(page.getByLabel("Қарау: диплом.png")).hasCount(0);
        registrar.picture(next("infected"));
    }

    /** The picture is there and has a size. */
    private static void looksAt(Page page, String name) {
        page.getByLabel("Қарау: " + name).click();
        var picture = page.locator(".patronat-preview img").first();
        assertThat(picture).isVisible();
        page.waitForFunction("() => document.querySelector('.patronat-preview img').naturalWidth > 0");
    }

    @Test
    void showsWhereTheCaseStands() {
        visitorCalled();
        var opened = story.as("registrar");
        opened.completes(
                key, "UserTask_AcceptDocuments", Applications.single("811103319012", LocalDate.of(1981, 11, 3)));
        opened.completes(key, "UserTask_HandOverReceipt", Map.of("signature", "SIGNED"));
        hasBecomeACase();
        var task = story.task(key, "UserTask_NameExecutor").getId();

        for (var locale : List.of("kk-KZ", "ru-RU")) {
            var head = signsIn("head", locale);
            var page = head.page();
            head.takes(task);
            head.opensTab(locale.equals("kk-KZ") ? "Іс" : "Дело");
            assertThat(page.locator(".patronat-ahead")).containsText("→");
            page.locator(".patronat-tab details:has-text('" + (locale.equals("kk-KZ") ? "Жолы:" : "Путь:")
                            + "') summary")
                    .first()
                    .click();
            assertThat(page.locator(".patronat-here")).hasCount(1);
            assertThat(page.locator(".patronat-passed").first()).isAttached();
            head.picture(next("case-" + locale));
        }
    }

    @Test
    void offersTheNextTaskOfTheSameCase() {
        visitorCalled();
        var registrar = clerk("registrar");
        takes("registrar", "UserTask_AcceptDocuments").write(single("900101300017", "1990-01-01"));

        registrar.completes();

        var next = registrar.page().locator(".patronat-afterwards a");
        assertThat(next).containsText("Қолхатты тапсыру");
        registrar.picture(next("next-task"));
        next.click();
        assertThat(registrar.page().locator(".patronat-afterwards")).hasCount(0);
        assertThat(registrar.page().locator(".task-card h2.task")).containsText("Қолхатты тапсыру");
    }

    @Test
    void keepsTheNextTaskOpenWhenTheOneBeforeIsSaidToBeGone() {
        visitorCalled();
        var done = story.task(key, "UserTask_AcceptDocuments").getId();
        takes("registrar", "UserTask_AcceptDocuments").write(single("900303300015", "1990-03-03"));
        var registrar = clerk("registrar");
        var page = registrar.page();
        var held = new ArrayList<Route>();
        page.route("**/engine/default/task/" + done, held::add);
        page.evaluate(REFRESH);
        page.waitForCondition(() -> !held.isEmpty());
        registrar.completes();
        page.locator(".patronat-afterwards a").click();
        assertThat(page.locator(".task-card h2.task")).containsText("Қолхатты тапсыру");
        takes("registrar", "UserTask_HandOverReceipt");

        page.unrouteAll();
        page.waitForResponse(
                answer -> answer.status() == GONE && answer.url().endsWith(done), () -> held.forEach(Route::resume));

        page.waitForTimeout(SETTLED);
        assertThat(page.locator(".task-removed")).hasCount(0);
        assertThat(page.locator("[ng-click='complete()']")).isEnabled();
        registrar.opensTab("Құжаттар");
        assertThat(page.locator("#patronat-file")).isVisible();
    }

    @Test
    void keepsATaskLockedThatAColleagueHasDone() {
        visitorCalled();
        var done = story.task(key, "UserTask_AcceptDocuments").getId();
        takes("registrar", "UserTask_AcceptDocuments");
        var page = clerk("registrar").page();
        story.as("registrar")
                .completes(
                        key, "UserTask_AcceptDocuments", Applications.single("900404300014", LocalDate.of(1990, 4, 4)));

        // asked by Tasklist, and once more before the lock may be taken off
        var answers = new AtomicInteger();
        page.waitForResponse(
                answer -> answer.status() == GONE && answer.url().endsWith(done) && answers.incrementAndGet() == 2,
                () -> page.evaluate(REFRESH));

        page.waitForTimeout(SETTLED);
        assertThat(page.locator(".task-removed")).hasCount(LOCKED);
        assertThat(page.locator("[ng-click='complete()']:enabled")).hasCount(0);
    }

    @Test
    void saysThatAColleagueWasFaster() {
        visitorCalled();
        var shown = story.task(key, "UserTask_AcceptDocuments").getId();
        takes("registrar", "UserTask_AcceptDocuments").write(single("870717350758", "1987-07-17"));
        var registrar = clerk("registrar");
        // before Tasklist asks by itself, as it does every ten seconds
        registrar.page().route("**/engine/default/task/" + shown, route -> route.abort());
        story.as("registrar")
                .completes(
                        key,
                        "UserTask_AcceptDocuments",
                        Applications.single("870717350758", LocalDate.of(1987, 7, 17)));

        registrar.completes();

        assertThat(registrar.page().locator(".notifications .alert-danger")).containsText("әріптесіңіз орындаған");
        registrar.opensTab("Құжаттар");
        assertThat(registrar.page().locator(".patronat-tab")).isVisible();
        registrar.picture(next("colleague"));
    }

    @Test
    void keepsTheOtherTabsWhereAFormCannotBeDrawn() {
        visitorCalled();
        var registrar = clerk("registrar");
        var page = registrar.page();
        page.route(
                "**/deployed-form**",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("application/json")
                        .setBody(
                                "{\"type\":\"default\",\"components\":[{\"type\":\"filepicker\",\"key\":\"scan\"}]}")));

        page.navigate(
                registrar.address(story.task(key, "UserTask_AcceptDocuments").getId()));

        assertThat(page.getByText("Нысанды көрсету мүмкін емес")).isVisible();
        registrar.picture(next("broken-form"));
        registrar.opensTab("Құжаттар");
        assertThat(page.locator("#patronat-file")).isVisible();
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
}
