package kz.patronat.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import kz.patronat.access.Caller;
import kz.patronat.access.Deputies;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.StaffDirectory;
import kz.patronat.kernel.Written;
import kz.patronat.story.Auditors;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complaint in the auditor's hands: under its case, by its own number, and to take away. */
class ComplaintAuditIT extends ComplaintStories {

    private static final String AUDIT = "/camunda/api/patronat/audit";

    @LocalServerPort
    int port;

    @Autowired
    ReadingLog readings;

    @Autowired
    Deputies deputies;

    @Autowired
    StaffDirectory staff;

    @Test
    void isToldAsOneStoryWithAllThatWasDone() throws Exception {
        refusedBy("head");
        filed(Map.of());
        reviewerNamed("deputy-head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        signed("deputy-head", "UserTask_SignLetter");
        delivered();
        story.runsJobs(complaint);
        var auditor = Caller.browser(port, "auditor", "cockpit").header("Accept-Language", "ru");

        assertThat(rows(auditor.get(AUDIT + "/cases/" + number.value()).body(), "complaints"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).startsWith(complaint).contains("Жалоба оставлена без удовлетворения"));
        var told = auditor.get(path()).body();
        assertThat(JsonPath.<String>read(told, "$.applicant")).isEqualTo("Үлгіқызы Әсем");
        assertThat(JsonPath.<List<String>>read(told, "$.paths[*].model")).contains("complaint");
        assertThat(rows(told, "complaint"))
                .anySatisfy(row -> assertThat(row.get(1)).contains("Бас тарту негізсіз"));
        assertThat(rows(told, "journal")).hasSizeGreaterThan(3);
        assertThat(rows(told, "steps")).anySatisfy(row -> assertThat(row.get(4)).startsWith("Үлгі Тексеруші"));
        assertThat(rows(told, "terms"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(2)).isNotBlank());
        assertThat(rows(told, "letters")).singleElement().satisfies(row -> {
            assertThat(row.get(1)).startsWith("Үлгі Тексеруші");
            assertThat(row.get(6)).startsWith("Үлгі Орынбасар");
        });
        assertThat(rows(told, "papers"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(6)).matches("[0-9a-f]{64}"));
        takesItAway(auditor);
    }

    private void takesItAway(Caller auditor) throws IOException, NoSuchAlgorithmException {
        assertThat(auditor.post(path() + "/export", "{\"reason\":\" \"}").statusCode())
                .isEqualTo(400);
        assertThat(readings.of(complaint)).isEmpty();

        var taken = entries(auditor.bytes("POST", path() + "/export", "{\"reason\":\"тексеру\"}"));

        var manifest = new String(taken.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(taken.keySet())
                .contains("story_kk.json", "story_ru.json")
                .anyMatch(name -> name.startsWith("papers/"));
        for (var file : taken.entrySet()) {
            var sum = MessageDigest.getInstance("SHA-256").digest(file.getValue());
            assertThat(manifest).contains(HexFormat.of().formatHex(sum) + "  " + file.getKey());
        }
        assertThat(readings.of(complaint))
                .singleElement()
                .satisfies(reading -> assertThat(reading.reason()).isEqualTo("тексеру"));
    }

    @Test
    void isFoundByItsNumberThoughItIsAboutNoCase() {
        number = null;
        filed(Map.of());
        var auditor = Caller.browser(port, "auditor", "cockpit");

        assertThat(found(auditor, complaint)).containsExactly(complaint);
        assertThat(found(auditor, "үлгіқ")).contains(complaint);
        assertThat(found(auditor, "%")).isEmpty();
        assertThat(found(auditor, " ")).isEmpty();
        assertThat(auditor.get(path()).statusCode()).isEqualTo(200);
        assertThat(auditor.get(AUDIT + "/complaints/NO-1").statusCode()).isEqualTo(404);
        for (var other : List.of("head", "specialist")) {
            assertThat(Caller.browser(port, other, "tasklist").get(path()).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void isUnknownToTheAuditorOfAnotherProvider() {
        refusedBy("head");
        filed(Map.of());
        var ofSouth = Auditors.of(Cases.SOUTH, staff, port);

        assertThat(found(ofSouth, complaint)).isEmpty();
        assertThat(ofSouth.get(path()).statusCode()).isEqualTo(404);
        assertThat(ofSouth.post(path() + "/export", "{\"reason\":\"тексеру\"}").statusCode())
                .isEqualTo(404);
        assertThat(readings.of(complaint)).isEmpty();
        assertThat(readings.of(number)).isEmpty();
    }

    @Test
    void showsItsOwnTermOnTheCardOfItsTask() {
        refusedBy("head");
        filed(Map.of());
        var task = story.task(complaint, "UserTask_NameReviewer").getId();
        var path = "/camunda/api/patronat/tasks/" + task + "/complaint";

        var card = Caller.browser(port, "deputy-head", "tasklist").get(path);

        assertThat(JsonPath.<String>read(card.body(), "$.number")).isEqualTo(complaint);
        assertThat(JsonPath.<String>read(card.body(), "$.due")).isEqualTo(Written.day(term().dueDate()));
        assertThat(JsonPath.<List<String>>read(card.body(), "$.explanation")).isNotEmpty();
        assertThat(Caller.browser(port, "head-2", "tasklist").get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsTheAuditorWhoStoodInForWhomAndWhy() {
        var today = deputies.today();
        deputies.name(staff.find("specialist").orElseThrow(), "specialist", "inspector", today, today, "Іссапар", null);
        try {
            var rows = JsonPath.<List<List<String>>>read(
                    Caller.browser(port, "auditor", "cockpit")
                            .get(AUDIT + "/deputies")
                            .body(),
                    "$.rows");
            assertThat(rows).anySatisfy(row -> assertThat(row).contains("Үлгі Маман", "Үлгі Тексеруші", "Іссапар"));
        } finally {
            story.database().sql("delete from deputy").update();
        }
    }

    private String path() {
        return AUDIT + "/complaints/" + URLEncoder.encode(complaint, StandardCharsets.UTF_8);
    }

    private static List<String> found(Caller auditor, String words) {
        return JsonPath.read(
                auditor.get(AUDIT + "/complaints?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .body(),
                "$[*].number");
    }

    private static List<List<String>> rows(String story, String section) {
        return JsonPath.<List<List<List<String>>>>read(story, "$.sections[?(@.name=='" + section + "')].rows")
                .get(0);
    }

    private static TreeMap<String, byte[]> entries(byte[] zip) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
