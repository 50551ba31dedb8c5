package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import kz.patronat.access.Caller;
import kz.patronat.access.Reading;
import kz.patronat.access.ReadingLog;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever opens a scan or a paper in the tab of documents stands in the reading log (Law 94-V, art. 22). */
@WholeService
class ReadingDocumentsIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Scans scans;

    @Autowired
    ReadingLog log;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void isLoggedOfACase() throws IOException {
        var number = cases.aCase().opened().value();

        readsAScanOf(number, "head");
    }

    @Test
    void isLoggedOfAVisitThatHasNoCase() throws IOException {
        var instance = story.as("registrar").starts("reception", Map.of("ticketNumber", "R7"));
        var visit = story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();

        readsAScanOf(visit, "registrar");
    }

    private void readsAScanOf(String key, String userId) throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        var scan = scans.store(new Folder(Cases.NORTH, key), "OTHER", "a.png", picture.toByteArray(), "registrar");
        var path = "/camunda/api/patronat/folders/" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "/scans/" + scan;
        var browser = Caller.browser(port, userId, "tasklist");

        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        assertThat(browser.get(path.replace("/scans/", "/papers/")).statusCode())
                .isEqualTo(404);
        assertThat(Caller.browser(port, "head-2", "tasklist").get(path).statusCode())
                .isEqualTo(404);

        assertThat(log.of(key)).singleElement().satisfies(reading -> {
            assertThat(reading).extracting(Reading::userId, Reading::fact).containsExactly(userId, "scan:" + scan);
            assertThat(reading.reason()).contains("Документы");
        });
    }

    @Test
    void isLoggedOncePerSittingWhateverPageComesFirst() throws IOException {
        var number = cases.aCase().opened().value();
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(pdf);
        }
        var scan = scans.store(new Folder(Cases.NORTH, number), "OTHER", "a.pdf", pdf.toByteArray(), "registrar");
        var pages = "/camunda/api/patronat/folders/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/scans/"
                + scan + "/pages/";
        var browser = Caller.browser(port, "head", "tasklist");

        assertThat(browser.get(pages + "3").statusCode()).isEqualTo(404);
        assertThat(log.of(number)).isEmpty();
        assertThat(browser.get(pages + "2").statusCode()).isEqualTo(200);
        assertThat(log.of(number)).hasSize(1);
        assertThat(browser.get(pages + "1").statusCode()).isEqualTo(200);

        assertThat(log.of(number)).extracting(Reading::fact).containsExactly("scan:" + scan);
    }
}
