package kz.patronat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.patronat.access.Caller;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.Written;
import kz.patronat.placement.RefusalGrounds;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** The public page of the service and its addresses (clauses C1 to C26). */
@WholeService
class ServicePageIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    RequiredDocuments documents;

    @Autowired
    RefusalGrounds grounds;

    @Autowired
    Providers providers;

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set("2026-09-24T10:00");
    }

    @Test
    void greetsInKazakhFirst() {
        var first = get("/");

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/kk"));
        assertThat(words("/kk"))
                .contains(
                        "lang=\"kk\"",
                        "Баланы (балаларды) патронаттық тәрбиелеуге беру",
                        "Қызмет тегін көрсетіледі.",
                        "күнтізбелік 30 күн",
                        "20 минуттан",
                        "href=\"/ru\"");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, соңғы күн – 27.10.2026",
        "ru, последний день – 27.10.2026",
        "en, 'today, 24.09.2026, the last day is 27.10.2026'"
    })
    void countsTheTermForWhoeverAppliesToday(String language, String sentence) {
        assertThat(words("/" + language)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"OFFICE,yes", "OFFICE,no", "PORTAL,yes", "PORTAL,no"})
    void listsTheDocumentsOfTheTable(Channel channel, String married) {
        var today = story.clock().instant().atZone(story.clock().getZone()).toLocalDate();
        var page = words("/ru?channel=" + channel + "&married=" + married);
        var list =
                page.substring(page.indexOf("class=\"documents\""), page.indexOf("</ol>", page.indexOf("documents\"")));

        assertThat(list.split("<li>"))
                .hasSize(1 + documents.of(channel, married.equals("yes"), today).size());
        assertThat(documents.of(channel, married.equals("yes"), today))
                .extracting(RequiredDocument::name)
                .allSatisfy(name -> assertThat(list).contains(name.in(Language.RU)));
    }

    @Test
    void listsNoDocumentsBeforeItWasToldAndSaysWhatIsMissing() {
        assertThat(words("/kk")).doesNotContain("class=\"documents\"");
        assertThat(words("/kk?channel=OFFICE"))
                .doesNotContain("class=\"documents\"")
                .contains("aria-describedby=\"married-wrong\"", "Некеде тұратын-тұрмайтыныңызды таңдаңыз.");
        assertThat(words("/kk?channel=%3Cscript%3E&married=yes"))
                .doesNotContain("class=\"documents\"", "<script>")
                .contains("aria-describedby=\"channel-wrong\"");
    }

    @Test
    void tellsTheGroundsOfRefusalThatAreValidToday() {
        var today = story.clock().instant().atZone(story.clock().getZone()).toLocalDate();

        assertThat(grounds.validOn(today))
                .isNotEmpty()
                .allSatisfy(ground ->
                        assertThat(words("/ru")).contains(ground.text().ru()));
        assertThat(words("/en")).contains("no citizenship").doesNotContain("азаматтығының болмауы");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/kk", "/ru", "/en", "/kk/offices", "/en/check", "/kk/1414", "/kk?channel=OFFICE&married=yes"})
    void isLightAndAsksNobodyElse(String path) throws IOException {
        var page = get(path);
        keepForPeople(path, page.body());
        var weight = page.body().getBytes(StandardCharsets.UTF_8).length
                + get("/site/site.css").body().length()
                + get("/site/check.js").body().length();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(weight).isLessThan(50_000);
        assertThat(page.body()).doesNotContain("http://", "https://", "<style", "style=\"", "onclick", "<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void keepsNobodyInMind() {
        assertThat(get("/kk").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get("/kk/check").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void givesAddressAndHoursOfEachProvider() {
        var known = providers.get(Cases.NORTH);

        assertThat(words("/ru/offices?q=" + encoded(known.nameKk())))
                .contains(
                        known.nameRu(),
                        known.addressRu(),
                        known.phone(),
                        "в рабочие дни " + Written.hour(known.opens()) + "–" + Written.hour(known.closes()));
    }

    /** Clauses C20 and C21. */
    @ParameterizedTest
    @CsvSource({
        "kk, 'жеткізілгені, тіркелгені, орындалғаны', 'пошта арқылы жіберіледі немесе'",
        "ru, 'о доставке, регистрации, исполнении', 'направляется по почте либо выдается нарочно'",
        "en, 'delivered, registered, executed', 'by post or handed over'"
    })
    void saysHowAComplaintIsFollowedAndAnswered(String language, String followed, String answered) {
        assertThat(words("/" + language)).contains(followed, answered);
    }

    @Test
    void givesTheAddressesToWhichAComplaintMayBePosted() {
        var known = providers.get(Cases.NORTH);
        assertThat(known.akimatOffice()).isNotNull();

        assertThat(words("/ru/offices?q=" + encoded(known.nameKk())))
                .contains(
                        known.akimatOffice().address().ru(),
                        known.akimatOffice().phone().split(", ")[0],
                        known.qualityBody().name().ru(),
                        known.qualityBody().address().ru(),
                        known.qualityBody().phone().split(", ")[0]);
    }

    @Test
    void listsTheProvidersInTheOrderOfTheAlphabetOfThePage() {
        var usual = providers.get(Cases.NORTH);
        providers.put(named(usual, "zz-first", "Ақсу үлгі бөлімі", "Яйский отдел-образец", "ZZ1"));
        providers.put(named(usual, "zz-second", "Әулиекөл үлгі бөлімі", "Аулиекольский отдел-образец", "ZZ2"));
        providers.put(named(usual, "aa-third", "Бурабай үлгі бөлімі", "Бурабайский отдел-образец", "ZZ3"));
        try {
            assertThat(words("/kk/offices")).containsSubsequence("Ақсу үлгі", "Әулиекөл үлгі", "Бурабай үлгі");
            assertThat(words("/ru/offices"))
                    .containsSubsequence("Аулиекольский отдел", "Бурабайский отдел", "Яйский отдел");
        } finally {
            story.database()
                    .sql("delete from provider where number_prefix like 'ZZ_'")
                    .update();
        }
    }

    private static Provider named(Provider usual, String id, String kk, String ru, String prefix) {
        return new Provider(
                new ProviderId(id),
                kk,
                ru,
                usual.akimatKk(),
                usual.akimatRu(),
                usual.addressKk(),
                usual.addressRu(),
                usual.phone(),
                usual.headKk(),
                usual.headRu(),
                prefix,
                usual.opens(),
                usual.closes(),
                null,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\u202Eкері", "👶👶👶", "' or 1=1 --", "%", "ұзақ"})
    void takesWhateverIsSearchedFor(String word) {
        var page = get("/kk/offices?q=" + encoded(word));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "\u202E");
    }

    @Test
    void refusesAWordThatIsNone() {
        assertThat(words("/ru/offices?q=" + encoded("Ұ".repeat(200))))
                .contains("role=\"alert\"", "не длиннее 60 знаков", "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @CsvSource({"/kk/nothing, Мұндай бет жоқ", "/ru/nothing, Такой страницы нет", "/en/1414, There is no such page"})
    void saysInWordsThatThereIsNoSuchPage(String path, String sentence) {
        var page = Caller.nobody(port).header("Accept", "text/html").get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(sentence, "<html");
    }

    private static void keepForPeople(String path, String page) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "site"));
        Files.writeString(folder.resolve(path.substring(1).replaceAll("\\W+", "-") + ".html"), page);
    }

    private static String encoded(String word) {
        return java.net.URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) {
        return Caller.nobody(port).get(path);
    }

    private String words(String path) {
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(page.body());
    }
}
