package kz.patronat.complaint;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import kz.patronat.access.Caller;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.complaint.Complaint.Status;
import kz.patronat.document.Folder;
import kz.patronat.document.SampleFiles;
import kz.patronat.document.ScanChecked;
import kz.patronat.document.Scans;
import kz.patronat.story.Cases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** C22, C24: the quality body, with or without a complaint of the first level. */
class QualityReviewIT extends ComplaintStories {

    private static final String OFFICER = "quality-officer";

    @LocalServerPort
    int port;

    @Autowired
    QualityPackets packets;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Scans scans;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PacketsFollowChecks follower;

    @Autowired
    CaseJournal journal;

    @Test
    void opensWithTheWholePacketOfTheFirstLevelAndOrdersToDecideAnew() throws IOException {
        refusedBy("deputy-head");
        var first = answeredFirst();
        appealed(Map.of("firstComplaint", first));

        assertThat(term()).satisfies(term -> {
            assertThat(term.code()).isEqualTo("quality-review");
            assertThat(term.dueDate()).isEqualTo(LocalDate.of(2026, 10, 15));
        });
        var files = unzipped();
        assertThat(files.keySet())
                .anyMatch(name -> name.contains("complaint-ticket"))
                .anyMatch(name -> name.contains("complaint-answer"))
                .contains("log-kk.txt", "log-ru.txt", "decisions-kk.txt", "signatures-ru.txt", "SHA256SUMS");
        assertThat(files.get("log-ru.txt")).contains(first, "Ответ на жалобу");
        assertThat(files.get("decisions-ru.txt")).contains("решение", "отказ", "Мән-жай (Анықтама)");
        assertThat(String.join("", files.values()))
                .as("people read it: words, not codes and accounts")
                .doesNotContain("REFUSED", "DECIDED", "OFFICIAL", "inspector");
        assertThat(files.get("SHA256SUMS")).containsPattern("[0-9a-f]{64}  log-kk.txt");

        assertThat(story.as(OFFICER).sees(complaint, "UserTask_ReviewAppeal").get("complaintSummaryRu"))
                .asString()
                .contains("Первая жалоба: **" + first);
        completes(OFFICER, "UserTask_ReviewAppeal", with(answer("SATISFIED"), Map.of("orderStep", "EXAMINATION")));
        signed(OFFICER, "UserTask_SignConclusion");
        completes(OFFICER, "UserTask_DeliverConclusion", byHand());
        story.runsJobs(complaint);

        assertThat(caseFiles.get(number).status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(story.openTasks(number.value())).containsExactly("UserTask_ExamineAndPropose");
        story.endsAt(complaint, "quality-review", "EndEvent_OrderedAnew");
    }

    @Test
    void hasThePacketOfAFirstComplaintAboutNoCaseAndFindsTheCaseOfOneThatHasIt() throws IOException {
        number = null;
        received(Map.of("way", "HAND"), "registrar", "complaint");
        recorded("registrar", Map.of());
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        signed("head", "UserTask_SignLetter");
        delivered();
        var first = complaint;
        received(Map.of("way", "POST", "provider", Cases.NORTH.value()), OFFICER, "quality-review");
        recordedAppeal(Map.of("firstComplaint", first));
        assertThat(unzipped().keySet()).anyMatch(name -> name.contains("complaint-answer"));
        assertThat(unzipped().get("log-ru.txt")).contains("Ответ на жалобу " + first + " подписан");
        assertThat(unzipped().get("signatures-kk.txt")).isNotBlank();

        refusedBy("deputy-head");
        var about = answeredFirst();
        received(Map.of("way", "POST", "provider", Cases.NORTH.value()), OFFICER, "quality-review");
        assertRejected(
                () -> recordedAppeal(Map.of("firstComplaint", complaint, "subject", "ACTION")), "complaint.unknown");
        recordedAppeal(Map.of("firstComplaint", about, "subject", "ACTION"));
        assertThat(kept().caseNumber()).isEqualTo(number);
    }

    @Test
    void refusesAFirstComplaintAboutAnotherCase() {
        refusedBy("deputy-head");
        var first = answeredFirst();
        refusedBy("deputy-head");
        received(handed());
        assertRejected(() -> recordedAppeal(Map.of("firstComplaint", first)), "complaint.first.other-matter");
    }

    /** Fifteen working days from the day after the registration (law.md, 7.3). */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # 23–27.02, 2–6.03, 9.03 free for Sunday the 8th, 10–13, 16.03
            2026-02-20T06:00:00Z, 2026-02-20, 2026-03-16
            # Nauryz: 19, 20, 26, 27, 30, 31.03, 1–3, 6–10, 13.04
            2026-03-18T06:00:00Z, 2026-03-18, 2026-04-13
            # 1, 7 and 11 May free: 27–30.04, 4–6, 8, 12–15, 18–20.05
            2026-04-24T06:00:00Z, 2026-04-24, 2026-05-20
            # Kurban Ait on 27.05: 6, 8, 12–15, 18–22, 25, 26, 28, 29.05
            2026-05-05T06:00:00Z, 2026-05-05, 2026-05-29
            # 26 October free: 12–16, 19–23, 27–30.10, 2.11
            2026-10-09T06:00:00Z, 2026-10-09, 2026-11-02
            # Friday evening, registered on Monday 28.09: 29, 30.09, 1, 2, 5–9, 12–16, 19.10
            2026-09-25T13:40:00Z, 2026-09-28, 2026-10-19
            """)
    void isToBeConcludedOnTheDayThatTheLawSays(String received, LocalDate registered, LocalDate due) {
        story.clock().set(Instant.parse(received));
        refusedBy("head");
        appealed(Map.of());

        assertThat(kept().registeredOn()).isEqualTo(registered);
        assertThat(term().dueDate()).isEqualTo(due);
    }

    @Test
    void needsNoFirstComplaintAndMayUpholdTheDecision() {
        refusedBy("head");
        appealed(Map.of());
        assertRejected(() -> completes(OFFICER, "UserTask_ReviewAppeal", answer("SATISFIED")), "complaint.answer.step");
        completes(OFFICER, "UserTask_ReviewAppeal", answer("PARTLY"));
        completes(OFFICER, "UserTask_SignConclusion", Map.of("decision", "SEND_BACK", "remarks", "Толықтыру."));
        completes(OFFICER, "UserTask_ReviewAppeal", answer("NOT_SATISFIED"));
        signed(OFFICER, "UserTask_SignConclusion");
        completes(OFFICER, "UserTask_DeliverConclusion", byHand());

        assertThat(kept().status()).isEqualTo(Status.ANSWERED);
        story.endsAt(complaint, "quality-review", "EndEvent_ReviewClosed");
    }

    @Test
    void warnsRecordsTheBreachAndMayBeTakenBack() {
        refusedBy("head");
        appealed(Map.of());
        story.waitsFor(complaint, "StartEvent_TermNear");
        story.waitsFor(complaint, "StartEvent_LastDays");
        story.waitsFor(complaint, "StartEvent_TermPassed");
        assertThat(term().breachedAt()).isNotNull();
        assertThat(told()).contains("complaint.notice.no-conclusion");

        story.as("registrar")
                .starts("complaint-withdrawal", Map.of("complaintNumber", complaint, "statementOn", "2026-10-01"));
        assertThat(kept().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void refusesAFirstComplaintThatNobodyKnows() {
        refusedBy("head");
        received(handed());
        assertRejected(
                () -> completes(OFFICER, "UserTask_RecordAppeal", with(written(), Map.of("firstComplaint", "ЖОҚ-1"))),
                "complaint.unknown");
    }

    @Test
    void putsThePacketTogetherAgainOnceAScanIsKnownToBeClean() throws IOException {
        refusedBy("head");
        var folder = Folder.of(caseFiles.get(number));
        scans.store(folder, "EDUCATION", "диплом.png", SampleFiles.picture("png"), "registrar");
        knownToBe("INFECTED", "Eicar");
        appealed(Map.of());
        assertThat(unzipped().keySet()).anyMatch(name -> name.endsWith("диплом.png.txt"));

        knownToBe("CLEAN", null);
        events.publishEvent(new ScanChecked(folder.key()));
        follower.assemble();

        assertThat(unzipped().keySet())
                .anyMatch(name -> name.endsWith("диплом.png"))
                .noneMatch(name -> name.endsWith("диплом.png.txt"));
    }

    @Test
    void losesNoWordOnAScanWhenThePacketCannotBePutTogether() throws IOException {
        refusedBy("head");
        var folder = Folder.of(caseFiles.get(number));
        scans.store(folder, "EDUCATION", "диплом.png", SampleFiles.picture("png"), "registrar");
        knownToBe("INFECTED", "Eicar");
        appealed(Map.of());
        knownToBe("CLEAN", null);
        journal.write(number, "registrar", "no.such.sentence");

        events.publishEvent(new ScanChecked(folder.key()));
        follower.assemble();
        assertThat(unzipped().keySet()).anyMatch(name -> name.endsWith("диплом.png.txt"));

        story.database()
                .sql("delete from journal where case_number = ? and key = 'no.such.sentence'")
                .param(number.value())
                .update();
        follower.assemble();
        assertThat(unzipped().keySet())
                .as("not before its next turn")
                .anyMatch(name -> name.endsWith("диплом.png.txt"));
        story.clock().passes(Duration.ofMinutes(11));
        follower.assemble();

        assertThat(unzipped().keySet())
                .anyMatch(name -> name.endsWith("диплом.png"))
                .noneMatch(name -> name.endsWith("диплом.png.txt"));
    }

    private void knownToBe(String state, @Nullable String virus) {
        story.database()
                .sql("update scan set virus_state = ?, virus_name = ? where folder = ?")
                .params(state, virus, number.value())
                .update();
    }

    @Test
    void showsThePacketToTheQualityBodyAlone() {
        refusedBy("head");
        appealed(Map.of());
        var path = "/api/v1/complaints/" + URLEncoder.encode(complaint, StandardCharsets.UTF_8) + "/packet";

        for (var other : List.of("head", "registrar", "akimat", "administrator", "contact-centre")) {
            assertThat(Caller.basic(port, other).send("GET", path, "", "").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(Caller.basic(port, OFFICER).send("GET", path, "", "").statusCode())
                .isEqualTo(200);
    }

    private String answeredFirst() {
        var first = filed(Map.of());
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        signed("head", "UserTask_SignLetter");
        delivered();
        return first;
    }

    private void appealed(Map<String, Object> differently) {
        received(handed());
        recordedAppeal(differently);
    }

    private void recordedAppeal(Map<String, Object> differently) {
        completes(OFFICER, "UserTask_RecordAppeal", with(written(), differently));
        story.runsJobs(complaint);
    }

    private void received(Map<String, Object> fields) {
        received(fields, OFFICER, "quality-review");
    }

    private void received(Map<String, Object> fields, String user, String process) {
        var instance = story.as(user).starts(process, fields);
        complaint = story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .list()
                .get(0)
                .getBusinessKey();
    }

    private Map<String, Object> handed() {
        return Map.of("way", "HAND", "caseNumber", number.value());
    }

    private Map<String, Object> written() {
        var paper = new TreeMap<>(paper());
        paper.remove("addressee");
        return paper;
    }

    private Map<String, String> unzipped() throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(packets.of(complaint).orElseThrow().bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
