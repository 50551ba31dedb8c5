package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many people open the web applications at once; each page is allowed to run its own scripts. */
@WholeService
class PagesOfManyIT {

    private static final int PEOPLE = 8;
    private static final int PAGES = 200;
    private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void carryTheNonceOfTheirOwnAnswer() throws Exception {
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            var pages = IntStream.range(0, PAGES)
                    .<Callable<Void>>mapToObj(page -> this::opensAPage)
                    .toList();
            for (var opened : people.invokeAll(pages)) {
                opened.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private Void opensAPage() {
        var page = Caller.nobody(port).get("/camunda/app/tasklist/default/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'nonce-" + nonceOf(page.body()) + "'");
        return null;
    }

    private static String nonceOf(String page) {
        var nonce = NONCE.matcher(page);
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
