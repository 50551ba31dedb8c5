package kz.patronat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import kz.patronat.access.Caller;
import kz.patronat.document.Draft;
import kz.patronat.document.EndingFacts;
import kz.patronat.document.Folder;
import kz.patronat.document.Official;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.document.Recipient;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** Somebody holds a paper and wants to know whether it is one of ours. */
@WholeService
class CheckPageIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Papers papers;

    @Autowired
    SiteSettings settings;

    @Autowired
    WebApplicationContext context;

    private CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set("2026-09-24T10:00");
        number = cases.aCase().opened();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Мұндай құжат бар, ол жарамды', Өтінішті қараудың тоқтатылғаны туралы анықтама",
        "ru, 'Такой документ есть, он действителен', Справка о прекращении рассмотрения заявления",
        "en, 'There is such a document, and it is valid', Certificate of the end of the examination"
    })
    void saysWhatASignedPaperIs(String language, String verdict, String kind) {
        var paper = signed(drawn(EndingFacts.Ending.WITHDRAWN));

        var page = checks(language, paper.checkCode(), 200);

        assertThat(page).contains(verdict, kind, paper.number(), "24.09.2026");
        assertThat(page).doesNotContain("Үлгіқызы", "Басшыбаев", number.value());
    }

    @Test
    void givesTheFingerprintOfTheFileItself() throws Exception {
        var paper = signed(drawn(EndingFacts.Ending.WITHDRAWN));
        var bytes = papers.open(paper.folder(), paper.id(), Language.KK)
                .orElseThrow()
                .bytes();
        var print = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));

        assertThat(checks("kk", paper.checkCode(), 200)).contains("data-prints=\"" + print, "<code>" + print);
    }

    @Test
    void saysThatAnUnsignedPaperHasNoForceYet() {
        assertThat(checks("ru", drawn(EndingFacts.Ending.WITHDRAWN).checkCode(), 200))
                .contains("Этот документ еще не подписан", "еще не поставлена")
                .doesNotContain("он действителен");
    }

    @Test
    void saysThatALaterVersionStandsInThePlaceOfAnEarlierOne() {
        var first = signed(drawn(EndingFacts.Ending.WITHDRAWN));
        var second = drawn(EndingFacts.Ending.DIED);

        assertThat(second.checkCode()).isNotEqualTo(first.checkCode());
        assertThat(checks("kk", first.checkCode(), 200)).contains("жаңа нұсқамен ауыстырылған");
    }

    @Test
    void knowsACodeInWhateverWayItIsTyped() {
        var paper = signed(drawn(EndingFacts.Ending.WITHDRAWN));
        var typed = " " + paper.checkCode().toLowerCase(java.util.Locale.ROOT).replace("-", " ") + "\u200F";

        assertThat(checks("ru", typed, 200)).contains(paper.number());
    }

    @Test
    void tellsNothingOfAnUnknownCode() {
        assertThat(checks("en", "2222-2222-22", 404)).contains("There is no document with this code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "<script>alert(1)</script>",
                "\u202E7KQ2",
                "👶👶👶👶👶👶👶👶👶👶",
                "ҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰҰ",
                "' or 1=1 --"
            })
    void saysAtTheFieldThatACodeIsNone(String typed) {
        assertThat(checks("ru", typed, 400))
                .contains("Код состоит из 10 букв и цифр", "aria-invalid=\"true\"", "aria-describedby=\"code-wrong")
                .doesNotContain("\u202E");
        assertThat(Caller.nobody(port)
                        .get("/ru/check?code=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void letsNobodyGuess() throws Exception {
        var guesser = webAppContextSetup(context).build();
        var refused = guess(guesser);
        // Meanwhile the bucket fills a little.
        for (var guess = 0; guess < 2 * settings.checks() && refused.getStatus() == 400; guess++) {
            refused = guess(guesser);
        }

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(checks("kk", "2222-2222-22", 404)).contains("Мұндай коды бар құжат жоқ");
    }

    private static MockHttpServletResponse guess(MockMvc guesser) throws Exception {
        return guesser.perform(get("/kk/check?code=22").with(request -> {
                    request.setRemoteAddr("203.0.113.7");
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private Paper drawn(EndingFacts.Ending ending) {
        var facts = new EndingFacts(
                new Recipient(new PersonName("Үлгіқызы", "Әсем", null), null),
                number,
                LocalDate.parse("2026-09-01"),
                ending,
                LocalDate.parse("2026-09-24"),
                null,
                new Official("Басшыбаев", "head"));
        return papers.get(papers.draw(new Draft(Folder.of(Cases.NORTH, number), number.value(), Language.KK, facts)));
    }

    private Paper signed(Paper paper) {
        papers.sign(paper.id(), new Signing(Signer.OFFICIAL, "Басшыбаев", LocalDate.parse("2026-09-24"), "head", null));
        return papers.get(paper.id());
    }

    private String checks(String language, String code, int status) {
        HttpResponse<String> page = Caller.nobody(port)
                .get("/" + language + "/check?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(status);
        return HtmlUtils.htmlUnescape(page.body());
    }
}
