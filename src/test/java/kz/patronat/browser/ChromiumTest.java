package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@InChromium
class ChromiumTest {

    @Test
    void showsKazakhLetters() {
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            var page = browser.newPage();
            page.setContent("<h1>Әжеміз бұғыны қорғады</h1>");

            assertThat(page.textContent("h1")).isEqualTo("Әжеміз бұғыны қорғады");
        }
    }
}
