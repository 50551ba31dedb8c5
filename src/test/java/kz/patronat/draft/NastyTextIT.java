package kz.patronat.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import kz.patronat.access.Caller;
import kz.patronat.kernel.Iin;
import kz.patronat.site.NastyText;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Nothing that somebody pastes is lost, leaks out of its place or turns a page round: in an application and a complaint. */
@WholeService
class NastyTextIT {

    private static final Iin IIN = new Iin("811103319002");
    private static final String COMPLAINT = "/kk/my/complaints/new";
    private static final Pattern DOCUMENT = Pattern.compile("name=\"document\" value=\"([^\"]+)\"");

    private static Applicant applicant;
    private static Caller complainant;

    @Autowired
    Drafts drafts;

    @BeforeAll
    static void begins(@LocalServerPort int port, @Autowired Story story, @Autowired Drafts drafts) {
        story.begins();
        drafts.open(IIN).ifPresent(drafts::discard);
        applicant = new Applicant(port, IIN.value(), "kk");
        applicant.begins();
        complainant = Caller.citizen(port, IIN.value());
    }

    @ParameterizedTest
    @EnumSource
    void isKeptInTheApplicationAndReadThereAlone(NastyText nasty) {
        applicant.sends("dwelling", Map.of("address", nasty.typed(), "housingStudy", "true"));
        var names = applicant.sends("children", Map.of("child.0.surname", nasty.typed()));

        assertThat(names.statusCode()).isEqualTo(400);
        isShown(names.body(), "value=\"", nasty, "\"");
        var draft = drafts.open(IIN).orElseThrow();
        assertThat(draft.get("address")).isEqualTo(nasty.kept());
        assertThat(draft.get("child.0.surname")).isEqualTo(nasty.kept());
        isShown(applicant.caller().get(applicant.base() + "/dwelling").body(), "value=\"", nasty, "\"");
        var review = applicant.caller().get(applicant.base() + "/review").body();
        isShown(review, "<dd><bdi>", nasty, "</bdi>");
    }

    @ParameterizedTest
    @EnumSource
    void isKeptInTheComplaintAndReadThereAlone(NastyText nasty) throws JsonProcessingException {
        var fields = "provider=sample-north&addressee=HEAD&subject=ACTION&content="
                + encoded("Айтарым:\n" + nasty.typed()) + "&address=" + encoded(nasty.typed());

        var wrong = complainant.form(COMPLAINT, COMPLAINT, fields + "&phone=" + encoded(nasty.typed()));
        var right = complainant.form(COMPLAINT, COMPLAINT, fields + "&phone=87010000000");

        assertThat(wrong.statusCode()).isEqualTo(400);
        isShown(wrong.body(), "value=\"", nasty, "\"");
        isShown(wrong.body(), "Айтарым:\n", nasty, "</textarea>");
        assertThat(right.statusCode()).isEqualTo(200);
        isShown(right.body(), "<dd class=\"said\"><bdi>", nasty, "</bdi>");
        isShown(right.body(), "<bdi>Айтарым:\n", nasty, "</bdi>");
        var document = DOCUMENT.matcher(right.body());
        assertThat(document.find()).isTrue();
        var signed = new ObjectMapper().readTree(HtmlUtils.htmlUnescape(document.group(1)));
        assertThat(signed.path("content").asText()).isEqualTo("Айтарым:\n" + nasty.kept());
        assertThat(signed.path("address").asText()).isEqualTo(nasty.kept());
    }

    @Test
    void standsIsolatedInASentenceOfOurs() throws IOException {
        var answer = applicant.sendsFile("EDUCATION", "\u202Efdp.exe", "no file".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("«\u2068fdp.exe\u2069»: ");
        assertThat(NastyText.isAtWorkIn(answer.body())).isFalse();
    }

    private static void isShown(String page, String before, NastyText nasty, String after) {
        assertThat(NastyText.isAtWorkIn(page)).as(page).isFalse();
        assertThat(page.replace("\r\n", "\n")).contains(before + HtmlUtils.htmlEscape(nasty.kept(), "UTF-8") + after);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
