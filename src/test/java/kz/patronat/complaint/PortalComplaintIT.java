package kz.patronat.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import kz.patronat.casefile.CaseJournal.Entry;
import kz.patronat.casefile.SigningBars;
import kz.patronat.casefile.SigningBars.Raised;
import kz.patronat.complaint.Complaint.Defect;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.Complaint.Status;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Complainant;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.Filing.Matter;
import kz.patronat.complaint.Filing.Subject;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.document.SampleFiles;
import kz.patronat.document.Scans;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.Pieces;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.notification.Notice;
import kz.patronat.notification.Recipient;
import kz.patronat.signature.SignatureCheck.Answer;
import kz.patronat.signature.SignedSubmissions;
import kz.patronat.signature.SimulatedSignatureCheck;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.story.Cases;
import kz.patronat.story.StoryPortal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C17, C20, C26: a complaint through the portal. */
class PortalComplaintIT extends ComplaintStories {

    private static final Iin COMPLAINANT = new Iin("850315400015");
    private static final byte[] REQUEST = "{\"content\": \"Отказ не обоснован.\"}".getBytes(UTF_8);

    @Autowired
    SampleSigner signer;

    @Autowired
    Scans scans;

    @Autowired
    SignedSubmissions submissions;

    @Autowired
    ComplaintJournal journal;

    @Autowired
    PortalComplaints portal;

    @Autowired
    PortalAdditions additions;

    @Autowired
    SimulatedSignatureCheck signatures;

    @Autowired
    ComplaintSignatures verifier;

    @Autowired
    SigningBars bars;

    @Autowired
    StoryPortal cabinet;

    @Test
    void isRegisteredOnceBeforeItsSignatureIsVerified() {
        refusedBy("deputy-head");
        var filing = filing(number.value());

        complaint = portal.submit(filing, signed()).number();
        assertThat(portal.submit(filing, signed()).number()).isEqualTo(complaint);

        assertThat(kept().status()).isEqualTo(Status.REGISTERED);
        assertSuspendsNothing();
        verified(Answer.VALID);
        opens("UserTask_NameReviewer");
        assertSuspends();
    }

    @Test
    void stopsNothingWhenSomebodyElseNamesTheCase() {
        refusedBy("deputy-head");
        story.database()
                .sql("update person set iin = '900629309001' where case_number = ? and part = 'APPLICANT'")
                .param(number.value())
                .update();

        complaint = portal.submit(filing(number.value()), signed()).number();
        verified(Answer.VALID);

        assertThat(kept().caseNumber()).isEqualTo(number);
        opens("UserTask_NameReviewer");
        assertSuspendsNothing();
    }

    /** The spouse's rights are touched too: without the spouse there is no contract. */
    @Test
    void suspendsForTheSpouseAsForTheApplicant() {
        number = cases.aCase()
                .married(COMPLAINANT.value(), true)
                .withChildBorn("2020-05-04")
                .opened();
        examined("deputy-head");
        story.database()
                .sql("update person set iin = '900629309001' where case_number = ? and part = 'APPLICANT'")
                .param(number.value())
                .update();
        complaint = portal.submit(filing(number.value()), signed()).number();
        assertSuspendsNothing();

        story.runsJobs(complaint);

        assertSuspends();
    }

    /** Whoever sends it can write the applicant into it. */
    @Test
    void stopsNothingUnsignedThoughItNamesTheApplicant() {
        refusedBy("deputy-head");
        complaint = portal.submit(unsigned(), new SentComplaint(REQUEST, null)).number();
        story.runsJobs(complaint);
        opens("UserTask_MendDefects");
        assertSuspendsNothing();

        additions.add(kept(), addition(), signed());
        story.runsJobs(complaint);
        opens("UserTask_NameReviewer");
        assertSuspends();
        assertThat(bars.raised(number)).as("not once more").hasSize(1);
    }

    @Test
    void suspendsWhenTheOfficeHasSeenWhoSignedIt() {
        refusedBy("deputy-head");
        complaint = portal.submit(unsigned(), new SentComplaint(REQUEST, null)).number();

        completes("registrar", "UserTask_MendDefects", Map.of("signed", true));

        assertSuspends();
    }

    @Test
    void suspendsNoDecisionThatWasTakenAfterIt() {
        refusedBy("deputy-head");
        complaint = portal.submit(filing(number.value()), signed()).number();
        story.clock().set(story.clock().instant().plusSeconds(60));
        examined("deputy-head");

        verified(Answer.VALID);

        opens("UserTask_NameReviewer");
        assertSuspendsNothing();
    }

    @Test
    void waitsForASilentVerifierAndThenGoesOnWithARemark() {
        refusedBy("deputy-head");
        complaint = portal.submit(filing(number.value()), signed()).number();

        verified(Answer.UNAVAILABLE);
        for (var pause = 0; pause < 5; pause++) {
            opens();
            story.waitsFor(complaint, "Timer_VerifierPause");
            story.runsJobs(complaint);
        }

        assertThat(kept().remarks()).contains(Remark.UNVERIFIED);
        opens("UserTask_NameReviewer");
        assertSuspendsNothing();
        assertThat(story.as("head").sees(complaint, "UserTask_NameReviewer"))
                .hasEntrySatisfying(
                        "complaintSummary",
                        text -> assertThat(text).asString().contains("тексеру жүйесі жауап бермейді"))
                .hasEntrySatisfying(
                        "complaintSummaryRu",
                        text -> assertThat(text).asString().contains("система проверки не отвечает"));

        verifier.askAgain();
        assertSuspendsNothing();
        signatures.say(complaint, Answer.VALID);
        verifier.askAgain();
        assertThat(kept().remarks()).doesNotContain(Remark.UNVERIFIED);
        assertSuspends();
        assertThat(story.as("head").sees(complaint, "UserTask_NameReviewer").get("complaintSummaryRu"))
                .as("the form that lay open already")
                .asString()
                .contains("договор не подписывается")
                .doesNotContain("система проверки не отвечает");
    }

    @Test
    void staysUnsignedWhenTheVerifierRefusesItsSignatureLater() {
        refusedBy("deputy-head");
        complaint = portal.submit(filing(number.value()), signed()).number();
        verified(Answer.UNAVAILABLE);
        for (var pause = 0; pause < 5; pause++) {
            story.waitsFor(complaint, "Timer_VerifierPause");
            story.runsJobs(complaint);
        }

        signatures.say(complaint, Answer.INVALID);
        verifier.askAgain();
        verifier.askAgain();

        assertThat(journal.of(complaint))
                .extracting(Entry::key)
                .containsOnlyOnce("complaint.journal.signature.INVALID");
        assertThat(kept().defects()).containsExactly(Defect.SIGNATURE);
        assertThat(kept().remarks()).doesNotContain(Remark.UNVERIFIED);
        assertThat(notices.of(new CaseNumber(complaint)))
                .as("whoever has it in hand is told")
                .extracting(Notice::event)
                .containsOnlyOnce("complaint.notice.signature.INVALID");
        assertSuspendsNothing();
        opens("UserTask_NameReviewer");
    }

    @Test
    void keepsAComplaintWhoseSignatureIsInvalidAndAsksForASignature() {
        refusedBy("deputy-head");
        complaint = portal.submit(filing(number.value()), signed()).number();

        verified(Answer.INVALID);

        assertThat(kept().defects()).containsExactly(Defect.SIGNATURE);
        opens("UserTask_MendDefects");
    }

    @Test
    void keepsAComplaintAboutACaseThatNobodyKnows() {
        complaint = portal.submit(filing("ЖОҚ-1"), signed()).number();

        assertThat(kept().caseNumber()).isNull();
        assertThat(kept().remarks()).contains(Remark.CASE_UNKNOWN);

        var foreign = cases.aCase().of(Cases.SOUTH).opened();
        complaint = portal.submit(filing(foreign.value()), signed()).number();
        assertThat(kept().status()).isEqualTo(Status.REGISTERED);
        assertThat(kept().caseNumber()).isNull();
        assertThat(kept().remarks()).contains(Remark.CASE_UNKNOWN);
    }

    @Test
    void isAnsweredIntoTheCabinet() {
        refusedBy("deputy-head");
        complaint = portal.submit(filing(number.value()), signed()).number();
        verified(Answer.VALID);
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        signed("head", "UserTask_SignLetter");

        assertThat(story.as("registrar").sees(complaint, "UserTask_DeliverAnswer"))
                .containsEntry("deliveryWay", "CABINET");
        completes("registrar", "UserTask_DeliverAnswer", with(byHand(), Map.of("deliveryWay", "CABINET")));

        assertThat(kept().status()).isEqualTo(Status.ANSWERED);
        for (var change = 2; change <= 4; change++) {
            story.runsJobs(complaint + "/" + change);
        }
        assertThat(cabinet.shows(complaint)).containsExactly("DELIVERED", "REGISTERED", "EXECUTED", "ANSWERED");
        assertThat(cabinet.told(complaint).get(3)).satisfies(told -> {
            assertThat(told.result()).as("the answer lies in the cabinet").isNotNull();
            assertThat(told.name().kk()).isEqualTo("Қарау туралы жауап берілді");
            assertThat(told.request()).startsWith("portal-");
        });
    }

    @Test
    void tellsTheCabinetOfALongerTerm() {
        refusedBy("deputy-head");
        complaint = portal.submit(filing(number.value()), signed()).number();
        verified(Answer.VALID);
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", extension(4));
        signed("head", "UserTask_SignLetter");
        story.runsJobs(complaint + "/3");

        assertThat(cabinet.shows(complaint)).containsExactly("DELIVERED", "REGISTERED", "PROLONGED");
        assertThat(cabinet.told(complaint).get(2).name().ru()).isEqualTo("Срок рассмотрения продлен");
    }

    /** The same request comes four times at once, as portals do that lost the answer. */
    @Test
    void isRegisteredOnceThoughItComesFourTimesAtOnce() throws Exception {
        refusedBy("deputy-head");
        var filing = filing(number.value());
        var sent = signed();
        var people = Executors.newFixedThreadPool(4);
        try {
            var numbers = people.invokeAll(Collections.<Callable<String>>nCopies(
                    4, () -> portal.submit(filing, sent).number()));
            complaint = numbers.get(0).get();
            for (var each : numbers) {
                assertThat(each.get()).isEqualTo(complaint);
            }
        } finally {
            people.shutdown();
        }
        assertThat(story.instances(complaint)).hasSize(1);
    }

    /** Megabytes travel slowly; whoever comes meanwhile draws a number all the same. */
    @Test
    void holdsUpNobodyWhileItsFilesAreWritten() throws IOException {
        refusedBy("deputy-head");
        var others = Executors.newSingleThreadExecutor();
        var meanwhile = new ArrayList<String>();
        try {
            var sent = withFile(() -> meanwhile.add(within(others.submit(
                    () -> portal.submit(filing(number.value()), signed()).number()))));
            complaint = portal.submit(filing(number.value()), sent).number();
        } finally {
            others.shutdown();
        }

        assertThat(meanwhile).hasSize(1).doesNotContain(complaint);
        assertThat(scans.in(kept().folder())).hasSize(1);
    }

    @Test
    void leavesNoScanWhenItIsNotRegistered() throws IOException {
        refusedBy("deputy-head");
        var filing = filing(number.value());
        var before = bytesOfScans();
        var written = new AtomicBoolean();
        var sent = withFile(() -> written.set(true));

        assertThatThrownBy(() -> portal.submit(inAYearWithoutCalendar(filing), sent))
                .isInstanceOf(RejectedInput.class);

        assertThat(written).isTrue();
        assertThat(bytesOfScans()).isEqualTo(before);
    }

    private static Filing inAYearWithoutCalendar(Filing filing) {
        return new Filing(
                filing.origin(),
                filing.level(),
                filing.provider(),
                filing.way(),
                filing.addressee(),
                filing.language(),
                Instant.parse("2021-03-02T05:00:00Z"),
                filing.complainant(),
                filing.matter(),
                filing.acceptedBy());
    }

    private int bytesOfScans() {
        return story.database()
                .sql("select count(*) from scan_bytes")
                .query(Integer.class)
                .single();
    }

    private SentComplaint withFile(Runnable whileItIsWritten) throws IOException {
        var file = SampleFiles.picture("png");
        Supplier<Pieces> bytes = () -> {
            whileItIsWritten.run();
            return Pieces.of(file);
        };
        return new SentComplaint(
                REQUEST,
                signer.cmsDetached(REQUEST, signer.key(COMPLAINANT)),
                List.of(new Attachment(scans.examine("дәлел.png", file), bytes)));
    }

    private static String within(Future<String> other) {
        try {
            return other.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException heldUp) {
            throw new IllegalStateException(heldUp);
        }
    }

    @Test
    void isNotTakenForWhatTheSameRequestBroughtBefore() {
        refusedBy("deputy-head");
        var filing = filing(number.value());
        complaint = portal.submit(filing, signed()).number();

        assertRejected(
                () -> portal.submit(filing, new SentComplaint("{\"other\": true}".getBytes(UTF_8), null)),
                "complaint.request.other");
    }

    @Test
    void isKeptAsItWasSignedAndVerified() {
        refusedBy("deputy-head");
        var sent = signed();
        complaint = portal.submit(filing(number.value()), sent).number();
        story.runsJobs(complaint);

        assertThat(submissions.find(complaint)).hasValueSatisfying(kept -> {
            assertThat(kept.data()).isEqualTo(sent.request());
            assertThat(kept.bytes()).isEqualTo(sent.signature());
        });
        assertThat(journal.of(complaint)).anyMatch(entry -> entry.key().equals("complaint.journal.signature.VALID"));
        opens("UserTask_NameReviewer");
    }

    /** Somebody else's key, and words that were changed after signing: a defect to be mended, never a refusal. */
    @Test
    void staysRegisteredThoughAnotherPersonSignedOrTheWordsWereChanged() {
        refusedBy("deputy-head");
        var request = "{\"content\": \"Отказ не обоснован.\"}".getBytes(UTF_8);
        var stranger = signer.cmsDetached(request, signer.key(new Iin("900303450731")));
        complaint = portal.submit(filing(number.value()), new SentComplaint(request, stranger))
                .number();
        story.runsJobs(complaint);
        assertThat(story.as("registrar").sees(complaint, "UserTask_MendDefects").get("complaintSummaryRu"))
                .asString()
                .contains("Документ подписан электронной цифровой подписью другого лица");
        assertUnsigned("signature.refused.ANOTHER_PERSON");

        var own = signer.cmsDetached(request, signer.key(COMPLAINANT));
        complaint = portal.submit(
                        filing(number.value()), new SentComplaint("{\"content\": \"Иное.\"}".getBytes(UTF_8), own))
                .number();
        story.runsJobs(complaint);
        assertUnsigned("signature.refused.CONTENT_CHANGED");
    }

    @Test
    void isReviewedByTheQualityBodyWithTheFirstThatItNames() {
        refusedBy("deputy-head");
        var first = filed(Map.of());
        complaint = portal.submit(appeal(number.value()), first, signed()).number();
        verified(Answer.VALID);

        assertThat(kept().isQuality()).isTrue();
        assertThat(kept().first()).isEqualTo(first);
        assertThat(kept().bar()).isNotNull();
        assertThat(term().code()).isEqualTo("quality-review");
        assertThat(story.task(complaint, "UserTask_ReviewAppeal").getAssignee()).isNull();
        completes("quality-officer", "UserTask_ReviewAppeal", answer("NOT_SATISFIED"));
        signed("quality-officer", "UserTask_SignConclusion");
        completes("quality-officer", "UserTask_DeliverConclusion", with(byHand(), Map.of("deliveryWay", "CABINET")));

        assertThat(kept().status()).isEqualTo(Status.ANSWERED);
        story.endsAt(complaint, "quality-review", "EndEvent_ReviewClosed");
    }

    @Test
    void staysRegisteredAtTheQualityBodyThoughTheFirstIsUnknown() {
        refusedBy("deputy-head");
        complaint = portal.submit(appeal(number.value()), "ЖОҚ-1", signed()).number();
        verified(Answer.UNAVAILABLE);
        for (var pause = 0; pause < 5; pause++) {
            story.waitsFor(complaint, "Timer_VerifierPause");
            story.runsJobs(complaint);
        }

        assertThat(kept().first()).isNull();
        assertThat(kept().remarks()).contains(Remark.FIRST_UNKNOWN, Remark.UNVERIFIED);
        opens("UserTask_ReviewAppeal");
    }

    @Test
    void followsNoFirstComplaintOfSomebodyElse() {
        refusedBy("deputy-head");
        var first = portal.submit(filing(number.value()), signed()).number();
        story.database()
                .sql("update complaint set iin = '900629309001' where number = ?")
                .param(first)
                .update();

        complaint = portal.submit(appeal(null), first, signed()).number();

        assertThat(kept().first()).isNull();
        assertThat(kept().caseNumber()).isNull();
        assertThat(kept().remarks()).contains(Remark.FIRST_UNKNOWN);
    }

    @Test
    void isMendedThroughThePortal() {
        refusedBy("deputy-head");
        complaint = portal.submit(withoutPhone(Level.FIRST), new SentComplaint(REQUEST, null))
                .number();
        story.runsJobs(complaint);
        assertThat(kept().defects()).containsExactlyInAnyOrder(Defect.PHONE, Defect.SIGNATURE);

        var phone = new Addition("portal:" + UUID.randomUUID(), null, new Phone("+77010000000"), null);
        additions.add(kept(), phone, new SentComplaint(REQUEST, null));
        additions.add(kept(), phone, new SentComplaint(REQUEST, null));
        assertThat(kept().defects()).containsExactly(Defect.SIGNATURE);
        opens("UserTask_MendDefects");
        assertRejected(
                () -> additions.add(kept(), phone, new SentComplaint("{}".getBytes(UTF_8), null)),
                "complaint.addition.other");
        assertRejected(
                () -> additions.add(kept(), addition(), new SentComplaint(REQUEST, null)), "complaint.mend.nothing");

        additions.add(kept(), addition(), signed());
        story.runsJobs(complaint);
        assertThat(kept().defects()).isEmpty();
        assertThat(submissions.find(complaint + "/2")).isPresent();
        opens("UserTask_NameReviewer");
        assertRejected(() -> additions.add(kept(), addition(), signed()), "complaint.addition.not-awaited");
        assertThat(submissions.find(complaint + "/3")).isEmpty();
    }

    /** New facts from the registration until the answer is signed, whoever has it in hand. */
    @Test
    void takesNewFactsUntilTheAnswerIsSigned() {
        refusedBy("head");
        complaint = portal.submit(filing(number.value()), signed()).number();
        var first = told("Первое обстоятельство");
        additions.add(kept(), first, signed());
        additions.add(kept(), first, signed());
        verified(Answer.VALID);
        opens("UserTask_NameReviewer");
        reviewerNamed("deputy-head", "inspector");
        additions.add(kept(), told("Второе обстоятельство"), new SentComplaint(REQUEST, null));

        assertThat(story.as("inspector")
                        .sees(complaint, "UserTask_ReviewComplaint")
                        .get("complaintSummaryRu"))
                .as("the form that lay open already")
                .asString()
                .containsOnlyOnce("Первое обстоятельство")
                .contains("Второе обстоятельство", "Дополнение не подписано");
        assertThat(kept().defects()).isEmpty();
        assertThat(notices.of(new CaseNumber(complaint)))
                .anyMatch(notice -> notice.event().equals("complaint.notice.added")
                        && notice.recipient().equals(Recipient.official("inspector")));
        assertThat(submissions.find(complaint + "/1")).isPresent();
        assertThat(journal.of(complaint)).anyMatch(entry -> entry.key().startsWith("complaint.journal.addition."));

        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        assertThat(story.as("deputy-head")
                        .sees(complaint, "UserTask_SignLetter")
                        .get("complaintSummaryRu"))
                .asString()
                .contains("Второе обстоятельство", "Дополнение не подписано");
        additions.add(kept(), told("Третье обстоятельство"), signed());
        signed("deputy-head", "UserTask_SignLetter");
        assertRejected(() -> additions.add(kept(), told("Поздно"), signed()), "complaint.addition.answered");
        assertRejected(() -> told("ы".repeat(10_001)), "complaint.addition.long");
    }

    private static Addition told(String facts) {
        return new Addition("portal:" + UUID.randomUUID(), null, null, facts);
    }

    @Test
    void saysNothingMoreOfASignatureThatAnotherHasReplaced() {
        refusedBy("deputy-head");
        var request = "{\"content\": \"Отказ не обоснован.\"}".getBytes(UTF_8);
        var stranger = signer.cmsDetached(request, signer.key(new Iin("900303450731")));
        complaint = portal.submit(filing(number.value()), new SentComplaint(request, stranger))
                .number();
        story.runsJobs(complaint);
        opens("UserTask_MendDefects");

        var own = signer.cmsDetached(request, signer.key(COMPLAINANT));
        additions.add(kept(), addition(), new SentComplaint(request, own));
        story.runsJobs(complaint);

        assertThat(kept().defects()).isEmpty();
        assertThat(story.as("head").sees(complaint, "UserTask_NameReviewer").get("complaintSummaryRu"))
                .asString()
                .doesNotContain("другого лица");
    }

    @Test
    void isMendedAtTheQualityBodyToo() {
        refusedBy("deputy-head");
        complaint = portal.submit(withoutPhone(Level.QUALITY), null, signed()).number();
        verified(Answer.INVALID);
        opens("UserTask_MendDefects");

        additions.add(
                kept(), new Addition("portal:" + UUID.randomUUID(), null, new Phone("+77010000000"), null), signed());
        story.runsJobs(complaint);
        assertThat(kept().defects()).isEmpty();
        opens("UserTask_ReviewAppeal");

        complaint = portal.submit(withoutPhone(Level.QUALITY), null, signed()).number();
        verified(Answer.VALID);
        completes("quality-officer", "UserTask_MendDefects", Map.of("phone", "+77010000000"));
        opens("UserTask_ReviewAppeal");

        complaint = portal.submit(withoutPhone(Level.QUALITY), null, signed()).number();
        verified(Answer.VALID);
        story.waitsFor(complaint, "Timer_MendingEnds");
        assertThat(kept().remarks()).contains(Remark.UNMENDED);
        opens("UserTask_ReviewAppeal");
    }

    private static Addition addition() {
        return new Addition("portal:" + UUID.randomUUID(), null, null, null);
    }

    private Filing appeal(String caseNumber) {
        return at(Level.QUALITY, caseNumber, new Phone("+77010000000"), true);
    }

    private Filing unsigned() {
        return at(Level.FIRST, number.value(), new Phone("+77010000000"), false);
    }

    private Filing withoutPhone(Level level) {
        return at(level, number.value(), null, level == Level.QUALITY);
    }

    private void assertSuspends() {
        assertThat(bars.raised(number)).extracting(Raised::reason).containsExactly(complaint);
        assertThat(kept().bar()).isNotNull();
    }

    private void assertSuspendsNothing() {
        assertThat(bars.raised(number)).isEmpty();
        assertThat(kept().bar()).isNull();
    }

    private void assertUnsigned(String reason) {
        assertThat(kept().bar()).isNull();
        assertThat(kept().status()).isEqualTo(Status.REGISTERED);
        assertThat(kept().defects()).containsExactly(Defect.SIGNATURE);
        assertThat(journal.of(complaint)).extracting(Entry::key).contains(reason);
        assertThat(told()).contains("complaint.notice.defect.SIGNATURE");
        completes("registrar", "UserTask_MendDefects", Map.of("signed", true));
        opens("UserTask_NameReviewer");
    }

    private SentComplaint signed() {
        return new SentComplaint(REQUEST, signer.cmsDetached(REQUEST, signer.key(COMPLAINANT)));
    }

    private void verified(Answer answer) {
        signatures.say(complaint, answer);
        story.runsJobs(complaint);
    }

    private Filing filing(String caseNumber) {
        return at(Level.FIRST, caseNumber, new Phone("+77010000000"), true);
    }

    private Filing at(Level level, String caseNumber, Phone phone, boolean signed) {
        return new Filing(
                "portal-" + UUID.randomUUID(),
                level,
                Cases.NORTH,
                Way.PORTAL,
                level == Level.QUALITY ? Addressee.QUALITY_BODY : Addressee.HEAD,
                Language.RU,
                story.clock().instant(),
                new Complainant(
                        new PersonName("Үлгіқызы", "Әсем", null),
                        COMPLAINANT,
                        "Үлгі ауылы, Екінші көше, 2",
                        phone,
                        null),
                new Matter(Subject.DECISION, caseNumber, null, true, null, "Отказ не обоснован.", signed),
                null);
    }
}
