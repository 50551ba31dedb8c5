package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Finding;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.inspection.HousingAct.Acknowledgement;
import kz.patronat.inspection.HousingActs;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.Iin;
import kz.patronat.signature.SignatureCheck.Answer;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.sample.SampleAuthority;
import kz.patronat.signature.sample.SampleCertificates.Addresses;
import kz.patronat.signature.sample.SampleHolder;
import kz.patronat.signature.sample.SampleHolder.Use;
import kz.patronat.signature.sample.SampleTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** C12, C26 and APPC art. 73: what an applicant signs in the cabinet has its effect, once and at its moment. */
class SignedRequestsIT extends CabinetStories {

    @Autowired
    HousingActs acts;

    @Autowired
    CaseJournal journal;

    @Autowired
    SampleTrust trust;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void withdrawTheApplicationAtOnceWithoutAClerk() {
        var answer = sends("withdrawal", signed(withdrawal()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(CabinetStories.<String>read(answer, "$.state")).isEqualTo("CARRIED_OUT");
        story.runsJobs(key());
        assertThat(status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(story.openTasks(key())).containsExactly("UserTask_SignEnding");
        assertThat(story.task(key(), "UserTask_SignEnding").getDueDate()).isNotNull();
        assertThat(journal.of(number))
                .extracting(CaseJournal.Entry::key)
                .contains("cabinet.journal.received.WITHDRAWAL", "amendment.journal.withdrawn-in-cabinet");
        story.endsAt(key(), "personal-request", "EndEvent_CarriedOut");
        assertThat(CabinetStories.<List<String>>read(portal().get(path()), "$.requests[*].state"))
                .containsExactly("CARRIED_OUT");
    }

    @Test
    void areTheSameRequestUnderTheSameKeyAndUnderAnother() {
        var xml = signed(withdrawal());
        var first = sends(portal(), "withdrawal", "one-" + request, xml);

        assertThat(sends(portal(), "withdrawal", "one-" + request, xml).body()).isEqualTo(first.body());
        assertThat(sends(portal(), "withdrawal", "two-" + request, xml).body()).isEqualTo(first.body());
        refused(sends("withdrawal", signed(document("withdrawal", ""))), 409, "request.number-reused");
        request = UUID.randomUUID();
        refused(
                sends(portal(), "withdrawal", "one-" + first.body().hashCode(), signed(withdrawal())),
                409,
                "moment.case-ended");
    }

    @Test
    void refuseAKeyThatWasUsedForSomethingElse() {
        verifierSays(Answer.UNAVAILABLE);
        var key = "key-" + request;
        assertThat(sends(portal(), "withdrawal", key, signed(withdrawal())).statusCode())
                .isEqualTo(202);
        request = UUID.randomUUID();

        refused(sends(portal(), "withdrawal", key, signed(withdrawal())), 409, "request.key-reused");
    }

    /** Nobody else's key is written until each of them has looked for it in vain. */
    @Test
    void refuseAKeyThatTwoDifferentRequestsBringAtOnce() throws Exception {
        var key = "key-" + request;
        var all = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < 2; i++) {
            request = UUID.randomUUID();
            verifierSays(Answer.UNAVAILABLE);
            var xml = signed(withdrawal());
            all.add(() -> sends(portal(), "withdrawal", key, xml));
        }
        var people = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                database.sql("lock table personal_request_key in exclusive mode")
                        .update();
                all.forEach(each -> answers.add(people.submit(each)));
                while (waiting() < 2) {
                    assertThat(answers)
                            .as("answered while the keys were locked")
                            .noneMatch(Future::isDone);
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            });

            var codes = new ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get(20, TimeUnit.SECONDS).statusCode());
                if (answer.get().statusCode() != 202) {
                    refused(answer.get(), 409, "request.key-reused");
                }
            }
            assertThat(codes).containsExactlyInAnyOrder(202, 409);
        } finally {
            people.shutdownNow();
        }
        assertThat(CabinetStories.<List<String>>read(portal().get(path()), "$.requests[*].state"))
                .containsExactly("WAITING");
    }

    private int waiting() {
        return database.sql("""
                        select count(*) from pg_locks
                        where relation = 'personal_request_key'::regclass and not granted
                        """).query(Integer.class).single();
    }

    @Test
    void haveTheirEffectOnceHoweverManyComeAtOnce() throws Exception {
        var xml = signed(withdrawal());
        var all = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < 4; i++) {
            all.add(() -> sends("withdrawal", xml));
        }
        var people = Executors.newFixedThreadPool(4);
        try {
            for (var answer : people.invokeAll(all)) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(journal.of(number))
                .extracting(CaseJournal.Entry::key)
                .filteredOn("amendment.journal.withdrawn-in-cabinet"::equals)
                .hasSize(1);
    }

    @Test
    void waitForAVerifierThatIsAwayAndThenHaveTheirEffect() {
        verifierSays(Answer.UNAVAILABLE);

        var answer = sends("withdrawal", signed(withdrawal()));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(CabinetStories.<String>read(answer, "$.text")).contains("отправлять его снова не нужно");
        assertThat(status()).isEqualTo(CaseStatus.ACCEPTED);
        story.waitsFor(key(), "Timer_RequestPause");
        assertThat(status()).isEqualTo(CaseStatus.ACCEPTED);

        verifierSays(Answer.VALID);
        story.waitsFor(key(), "Timer_RequestPause");
        story.runsJobs(key());
        assertThat(status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    /** Twenty that ask a silent responder at once would else leave no connection to anybody. */
    @Test
    void holdNothingInTheDatabaseWhileTheVerifierAsksOthers() throws Exception {
        var held = new CopyOnWriteArrayList<Integer>();
        var responder = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        responder.createContext("/", exchange -> {
            held.add(held());
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        responder.start();
        var address = "http://127.0.0.1:" + responder.getAddress().getPort() + "/";
        var authority = SampleAuthority.create(new Addresses(address, address, address));
        var trusted = new ArrayList<Path>();
        for (var certificate : authority.authority().chain()) {
            trusted.add(
                    Files.write(trust.folder().resolve("online-" + trusted.size() + ".crt"), certificate.getEncoded()));
        }
        try {
            var key = authority.issue(signer.holder(new Iin(APPLICANT)));
            var xml = signer.xml(withdrawal().getBytes(StandardCharsets.UTF_8), key);

            var answer = sends("withdrawal", new String(xml, StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(held)
                    .as("locks on requests while others are asked")
                    .hasSize(3)
                    .containsOnly(0);
        } finally {
            for (var file : trusted) {
                Files.delete(file);
            }
            responder.stop(0);
        }
    }

    private int held() {
        return database.sql("select count(*) from pg_locks where relation = 'personal_request'::regclass")
                .query(Integer.class)
                .single();
    }

    @Test
    void haveNoEffectWhenTheSignatureIsRefused() {
        verifierSays(Answer.INVALID);

        refused(sends("withdrawal", signed(withdrawal())), 422, "request.signature-invalid");

        assertThat(status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(told()).contains("cabinet.notice.INVALID.WITHDRAWAL");
        story.endsAt(key(), "personal-request", "EndEvent_NotCarriedOut");
        assertThat(CabinetStories.<List<String>>read(portal().get(path()), "$.requests[*].state"))
                .containsExactly("INVALID");
    }

    @Test
    void waitWhileTheCaseCannotBeReachedAndSayWhenItHasEnded() {
        opened(cases.aCase().throughPortal().opened());
        terms.set(number, timetable.term(work.file(number), "decision"), "registration");
        var xml = signed(withdrawal());
        assertThat(sends("withdrawal", xml).statusCode()).isEqualTo(202);

        caseFiles.enter(number, CaseStatus.REFUSED);
        story.waitsFor(key(), "Timer_RequestPause");

        assertThat(told()).contains("cabinet.notice.TOO_LATE.WITHDRAWAL");
        assertThat(CabinetStories.<List<String>>read(portal().get(path()), "$.requests[*].state"))
                .containsExactly("TOO_LATE");
        refused(sends("withdrawal", xml), 409, "request.too-late");
    }

    /** Two windows, and the verifier was away for the first: the case was withdrawn, as both asked. */
    @Test
    void sayNothingOfASecondWithdrawalWhereTheCaseWasWithdrawn() {
        verifierSays(Answer.UNAVAILABLE);
        assertThat(sends("withdrawal", signed(withdrawal())).statusCode()).isEqualTo(202);
        var first = request;
        request = UUID.randomUUID();
        assertThat(sends("withdrawal", signed(withdrawal())).statusCode()).isEqualTo(200);
        story.runsJobs(key());
        assertThat(status()).isEqualTo(CaseStatus.WITHDRAWN);

        signatures.say(number + "/" + first, Answer.VALID);
        story.waitsFor(key(), "Timer_RequestPause");

        assertThat(CabinetStories.<List<String>>read(portal().get(path()), "$.requests[*].state"))
                .containsExactly("TOO_LATE", "CARRIED_OUT");
        assertThat(told()).doesNotContain("cabinet.notice.TOO_LATE.WITHDRAWAL");
    }

    @Test
    void acknowledgeTheActThatWasSignedAndNoOther() {
        work.executorNamed(number);
        HousingStudies.approved(story, number, true);
        verifierSays(Answer.UNAVAILABLE);
        assertThat(sends("acknowledgement", signed(acknowledgement(act().number())))
                        .statusCode())
                .isEqualTo(202);
        story.database()
                .sql("update paper set number = ? where number = ?")
                .params("ANOTHER-" + request, act().number())
                .update();

        verifierSays(Answer.VALID);
        story.waitsFor(key(), "Timer_RequestPause");

        assertThat(acts.latest(number).orElseThrow().acknowledgement()).isNull();
        assertThat(told()).contains("cabinet.notice.TOO_LATE.ACKNOWLEDGEMENT");
    }

    @Test
    void acknowledgeTheActThatLiesInTheCabinet() {
        work.executorNamed(number);
        refused(sends("acknowledgement", signed(acknowledgement("1"))), 409, "moment.no-act");
        HousingStudies.approved(story, number, true);
        assertThat(expected()).containsExactly("ACKNOWLEDGE_ACT");
        refused(sends("acknowledgement", signed(acknowledgement("ЖОҚ"))), 409, "moment.another-act");

        var answer = sends("acknowledgement", signed(acknowledgement(act().number())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(acts.latest(number).orElseThrow().acknowledgement()).isEqualTo(Acknowledgement.READ_IN_CABINET);
        assertThat(expected()).isEmpty();
        request = UUID.randomUUID();
        refused(sends("acknowledgement", signed(acknowledgement(act().number()))), 409, "moment.act-acknowledged");
    }

    @Test
    void comeTooLateWhenTheActWentOnBeforeTheSignatureWasJudged() {
        work.executorNamed(number);
        HousingStudies.approved(story, number, true);
        verifierSays(Answer.UNAVAILABLE);
        assertThat(sends("acknowledgement", signed(acknowledgement(act().number())))
                        .statusCode())
                .isEqualTo(202);
        story.as("specialist").completes(key(), "UserTask_Acknowledge", Map.of("acknowledgement", "SIGNED"));
        story.runsJobs(key());

        verifierSays(Answer.VALID);
        story.waitsFor(key(), "Timer_RequestPause");

        assertThat(acts.latest(number).orElseThrow().acknowledgement()).isEqualTo(Acknowledgement.SIGNED);
        assertThat(told()).contains("cabinet.notice.TOO_LATE.ACKNOWLEDGEMENT");
    }

    @Test
    void objectInAHearingSoThatTheOfficerFindsItOnTheForm() {
        hearingIsOpen();
        assertThat(expected()).containsExactly("OBJECT");

        var answer = sends("objection", signed(objection()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(CabinetStories.<Boolean>read(answer, "$.late")).isFalse();
        assertThat(told()).contains("placement.notice.objection");
        story.waitsFor(key(), "Timer_HearingDay");
        var form = story.as("specialist").sees(key(), "UserTask_HoldHearing");
        assertThat(form.get("hearingSummaryRu"))
                .asString()
                .contains("Ремонт \\*закончен\\* \\<b\\>", "ЭЦП подтверждена");
        assertThat(form.get("attendance")).isEqualTo("WROTE");
        assertThat(form.get("objection")).isEqualTo("Ремонт *закончен* <b>");
        assertThat(form.get("objectedOn")).isEqualTo("2026-09-24");
    }

    @Test
    void sayThatThereIsNothingToObjectSoThatNobodyWaitsForTheHearing() {
        refused(sends("agreement", signed(agreement(UUID.randomUUID().toString()))), 409, "moment.no-hearing");
        hearingIsOpen();
        assertThat(story.openTasks(key())).doesNotContain("UserTask_HoldHearing");
        var intended = intended();

        var answer = sends("agreement", signed(agreement(intended)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(CabinetStories.<String>read(answer, "$.kind")).isEqualTo("AGREEMENT");
        assertThat(told()).contains("placement.notice.agreement");
        assertThat(expected()).isEmpty();
        var form = story.as("specialist").sees(key(), "UserTask_HoldHearing");
        assertThat(form.get("hearingSummaryRu"))
                .asString()
                .contains("возражений на предварительное решение нет", "ЭЦП подтверждена");
        assertThat(form.get("attendance")).isEqualTo("WROTE");
        assertThat(form.get("objection")).isNull();

        request = UUID.randomUUID();
        refused(sends("agreement", signed(agreement(intended))), 409, "moment.agreed");
        work.specialist(number, "UserTask_HoldHearing", Map.of("attendance", "WROTE", "minutes", "Қарсылығы жоқ."));
        work.decided(number, PlacementStory.REFUSED);
    }

    @Test
    void haveNothingToObjectToTheDecisionThatWasReadAndToNoOther() {
        hearingIsOpen();
        var first = intended();
        story.waitsFor(key(), "Timer_HearingDay");
        work.specialist(number, "UserTask_HoldHearing", Map.of("attendance", "ABSENT", "minutes", "Келмеді."));
        var onAnotherGround = work.decision(number, PlacementStory.REFUSED);
        onAnotherGround.put("grounds", work.onGrounds("NON_CONFORMITY", "NO_INCOME"));
        work.head(number, "UserTask_Decide", onAnotherGround);
        work.signed(number, "UserTask_SignPreliminaryDecision");
        work.delivered(number);
        assertThat(intended()).isNotEqualTo(first);

        refused(sends("agreement", signed(document("agreement", ""))), 422, "schema.missing");
        refused(sends("agreement", signed(agreement(first))), 409, "moment.another-decision");

        assertThat(expected()).containsExactly("OBJECT");
        assertThat(story.openTasks(key())).doesNotContain("UserTask_HoldHearing");
        assertThat(sends("agreement", signed(agreement(intended().toUpperCase(Locale.ROOT))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(story.openTasks(key())).contains("UserTask_HoldHearing");
    }

    /** Whose signature nobody could check yet ends nothing; an objection outweighs it, and so does a refused signature. */
    @Test
    void waitForTheHearingUntilItIsSureThatThereIsNothingToObject() {
        hearingIsOpen();
        var intended = intended();
        verifierSays(Answer.INVALID);
        refused(sends("agreement", signed(agreement(intended))), 422, "request.signature-invalid");
        assertThat(expected()).containsExactly("OBJECT");

        request = UUID.randomUUID();
        verifierSays(Answer.UNAVAILABLE);
        assertThat(sends("agreement", signed(agreement(intended))).statusCode()).isEqualTo(202);
        assertThat(story.openTasks(key())).doesNotContain("UserTask_HoldHearing");
        var agreed = request;

        request = UUID.randomUUID();
        assertThat(sends("objection", signed(objection())).statusCode()).isEqualTo(200);
        request = UUID.randomUUID();
        refused(sends("agreement", signed(agreement(intended))), 409, "moment.objected");
        signatures.say(number + "/" + agreed, Answer.VALID);
        story.waitsFor(key(), "Timer_RequestPause");

        assertThat(story.openTasks(key()))
                .as("the objection is heard on its day")
                .doesNotContain("UserTask_HoldHearing");
        story.waitsFor(key(), "Timer_HearingDay");
        assertThat(story.as("specialist").sees(key(), "UserTask_HoldHearing").get("objection"))
                .isEqualTo("Ремонт *закончен* <b>");
    }

    @Test
    void endTheWaitingWhenTheObjectionBesideTheAgreementProvesToBeNone() {
        hearingIsOpen();
        verifierSays(Answer.UNAVAILABLE);
        assertThat(sends("agreement", signed(agreement(intended()))).statusCode())
                .isEqualTo(202);
        var agreed = request;
        var triedAgain = story.due(key(), "Timer_RequestPause");
        request = UUID.randomUUID();
        verifierSays(Answer.UNAVAILABLE);
        assertThat(sends("objection", signed(objection())).statusCode()).isEqualTo(202);
        signatures.say(number + "/" + agreed, Answer.VALID);
        story.clock().set(triedAgain);
        story.runsJobs(key());
        assertThat(requestsInState("CARRIED_OUT")).containsExactly("AGREEMENT");
        assertThat(story.openTasks(key())).as("the objection may hold yet").doesNotContain("UserTask_HoldHearing");

        verifierSays(Answer.INVALID);
        story.waitsFor(key(), "Timer_RequestPause");

        assertThat(requestsInState("INVALID")).containsExactly("OBJECTION");
        assertThat(story.openTasks(key())).contains("UserTask_HoldHearing");
    }

    private List<String> requestsInState(String state) {
        return read(portal().get(path()), "$.requests[?(@.state == '" + state + "')].kind");
    }

    @Test
    void objectLateAndAreKeptAllTheSame() {
        hearingIsOpen();
        story.clock().passes(Duration.ofDays(6));
        assertThat(expected()).containsExactly("OBJECT_LATE");
        verifierSays(Answer.UNAVAILABLE);

        var answer = sends("objection", signed(objection()));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(CabinetStories.<Boolean>read(answer, "$.late")).isTrue();
        assertThat(CabinetStories.<String>read(answer, "$.text")).contains("Срок для возражения истек");
        story.waitsFor(key(), "Timer_HearingDay");
        assertThat(story.as("specialist").sees(key(), "UserTask_HoldHearing").get("hearingSummaryRu"))
                .asString()
                .contains("поданное позже срока", "ЭЦП еще не проверена");
    }

    @Test
    void objectInVainOnceTheCaseIsDecided() {
        refused(sends("objection", signed(objection())), 409, "moment.no-hearing");
        hearingIsOpen();
        verifierSays(Answer.INVALID);
        refused(sends("objection", signed(objection())), 422, "request.signature-invalid");
        story.waitsFor(key(), "Timer_HearingDay");
        var form = story.as("specialist").sees(key(), "UserTask_HoldHearing");
        assertThat(form.get("hearingSummaryRu")).asString().contains("ЭЦП недействительна");
        assertThat(form.get("objection")).isNull();
        work.specialist(number, "UserTask_HoldHearing", Map.of("attendance", "ABSENT", "minutes", "Келмеді."));
        work.decided(number, PlacementStory.REFUSED);

        request = UUID.randomUUID();
        refused(sends("objection", signed(objection())), 409, "moment.no-hearing");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTENT_CHANGED", "ANOTHER_PERSON", "COMPANY_KEY", "AUTHENTICATION_KEY", "EXPIRED"})
    void areRefusedForASignatureThatDoesNotHold(Reason reason) {
        refused(sends("withdrawal", badlySigned(reason)), 422, "refused." + reason);

        assertThat(status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(CabinetStories.<List<String>>read(portal().get(path()), "$.requests[*].reason"))
                .hasSize(1)
                .doesNotContainNull();
    }

    private String badlySigned(Reason reason) {
        var applicant = signer.holder(new Iin(APPLICANT));
        var now = story.clock().instant();
        return switch (reason) {
            case CONTENT_CHANGED -> signed(withdrawal()).replace("Передумали", "Не передумали");
            case ANOTHER_PERSON -> signedBy(signer.holder(new Iin(SOMEBODY_ELSE)));
            case COMPANY_KEY -> signedBy(applicant.of("200140000018"));
            case AUTHENTICATION_KEY -> signedBy(applicant.with(Use.AUTHENTICATION));
            case EXPIRED -> signedBy(applicant.valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2))));
            default -> throw new IllegalArgumentException(reason.name());
        };
    }

    private String signedBy(SampleHolder holder) {
        var xml = signer.xml(
                withdrawal().getBytes(StandardCharsets.UTF_8),
                signer.authority().issue(holder));
        return new String(xml, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | not-xml               | plain text",
                "400 | doctype               | <!DOCTYPE withdrawal SYSTEM 'http://localhost:1/x.dtd'><withdrawal/>",
                "400 | signature-missing     | <withdrawal xmlns='urn:patronat:cabinet:1'/>",
            })
    void areRefusedWhenTheyAreNone(int status, String code, String xml) {
        refused(sends("withdrawal", xml), status, code);
    }

    @Test
    void areRefusedForWhatTheySayOfThemselves() {
        refused(sends("objection", signed(withdrawal())), 400, "request.other-kind");
        refused(sends("withdrawal", signed(document("withdrawal", "ЖОҚ-1", APPLICANT, ""))), 400, "request.other-case");
        refused(
                sends("withdrawal", signed(document("withdrawal", number.value(), SOMEBODY_ELSE, ""))),
                400,
                "request.other-person");
        refused(sends("withdrawal", signed(document("withdrawal", "<surprise/>"))), 422, "schema.missing");
        refused(sends(portal(), "withdrawal", "", signed(withdrawal())), 400, "idempotency-key-missing");
        assertThat(sends(portal(SOMEBODY_ELSE), "withdrawal", "k", signed(withdrawal()))
                        .statusCode())
                .isEqualTo(404);
        refused(portal().post(path() + "/withdrawal", "{}"), 415, "xml-expected");
        refused(sends("withdrawal", "<a>" + "x".repeat(1_100_000) + "</a>"), 413, "request-too-large");
    }

    private void hearingIsOpen() {
        work.studied(number, Finding.Outcome.IMPEDIMENT);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        work.signed(number, "UserTask_SignPreliminaryDecision");
        work.delivered(number);
    }

    private String agreement(String decision) {
        return document("agreement", "<decision>" + decision + "</decision>");
    }

    /** The preliminary decision of which the cabinet tells. */
    private String intended() {
        return CabinetStories.<List<String>>read(portal().get(path()), "$.expected[*].decision")
                .get(0);
    }

    private String acknowledgement(String act) {
        return document("acknowledgement", "<act>" + act + "</act>");
    }

    private Paper act() {
        return papers.in(Folder.of(work.file(number))).stream()
                .filter(paper -> paper.kind() == PaperKind.HOUSING_ACT && !paper.replaced())
                .findFirst()
                .orElseThrow();
    }
}
