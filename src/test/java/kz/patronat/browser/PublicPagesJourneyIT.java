package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages that everybody may read, on any screen, and light (C25). */
@InChromium
@WholeService
class PublicPagesJourneyIT {

    private static final int BYTES = 50_000;

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @BeforeAll
    static void opens(Browser ofTheRun) {
        browser = ofTheRun;
    }

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set("2026-09-24T10:00");
    }

    @Journey(
            id = "public",
            kk = "Қызмет, мекенжайлар, құжатты тексеру",
            ru = "Услуга, адреса, проверка документа",
            usual = Look.KK_DESKTOP)
    void areReadByEverybody(Album album) {
        try (var visitor = new Visitor(browser, port, album)) {
            reads(visitor, "");
            visitor.looks();
            reads(visitor, "?channel=PORTAL&married=yes#documents");
            visitor.looks();
            reads(visitor, "/offices");
            assertThat(visitor.page()
                            .evaluate("() => Math.min(...[...document.querySelectorAll('.offices dd')]"
                                    + ".map(each => each.offsetWidth))"))
                    .as("breadth of what is said")
                    .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                    .isGreaterThan(200);
            visitor.looks();
            reads(visitor, "/check");
            visitor.page().fill("#code", "22");
            visitor.page().click("form.line button");
            visitor.looks();
            visitor.page().fill("#code", "2222-2222-22");
            visitor.page().click("form.line button");
            visitor.looks();
            reads(visitor, "/no-such-page");
            visitor.looks();
        }
    }

    /** Everything that the page loads is weighed as if nothing had been loaded before. */
    private static void reads(Visitor visitor, String path) {
        visitor.goes(path);
        var weight = (int) visitor.page().evaluate("""
                () => ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
                    .reduce((sum, each) => sum + each.encodedBodySize + 300, 0)
                """);
        assertThat(weight).as("bytes of %s", visitor.page().url()).isBetween(1000, BYTES);
    }
}
