package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

@InChromium
class ChromiumTest {

    @Test
    void showsKazakhLetters(Browser browser) {
        try (var page = browser.newPage()) {
            page.setContent("<h1>Әжеміз бұғыны қорғады</h1>");

            assertThat(page.textContent("h1")).isEqualTo("Әжеміз бұғыны қорғады");
        }
    }
}
