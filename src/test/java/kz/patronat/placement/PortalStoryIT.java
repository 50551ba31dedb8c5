package kz.patronat.placement;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.Application;
import kz.patronat.casefile.Application.Answer;
import kz.patronat.casefile.Application.NamedChild;
import kz.patronat.casefile.Application.Party;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.SubmittedDocument;
import kz.patronat.document.Folder;
import kz.patronat.document.Issue;
import kz.patronat.document.PaperKind;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.Written;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedSubmissions;
import kz.patronat.signature.SimulatedSignatureCheck;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** C2, C7, C11, C15, C26: the way through the portal, without a visit up to the contract. */
class PortalStoryIT extends PlacementStories {

    @Autowired
    PortalApplications portal;

    @Autowired
    SimulatedSignatureCheck signatures;

    @Autowired
    SignedSubmissions submissions;

    @Autowired
    SampleSigner signer;

    @Autowired
    JdbcClient database;

    private Application application;

    @BeforeEach
    void isSubmitted() {
        application = application();
        opened(portal.submit(application).number());
        assertThat(status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(term().dueDate()).isEqualTo("2026-10-27");
    }

    @Test
    void registersARequestOnceHoweverOftenItComes() {
        assertThat(portal.submit(application).number()).isEqualTo(number);

        assertThat(story.instances(key())).hasSize(1);
    }

    @Test
    void leadsToANoticeInTheCabinetAndTheContractInPerson() {
        story.runsJobs(key());
        assertThat(papers.current(PaperKind.RECEIPT, key())).isPresent();
        work.registrar(number, "UserTask_CheckCompleteness", Map.of("complete", "YES"));
        work.studied(number, Finding.Outcome.CLEAR);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.CONTRACT);
        work.agreed(number);
        work.decided(number, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-05");

        assertThat(term().metAt())
                .as("the notice lies in the cabinet")
                .isEqualTo(story.clock().instant());
        var notice = papers.in(Folder.of(work.file(number))).stream()
                .filter(paper -> paper.kind() == PaperKind.NOTICE)
                .findFirst()
                .orElseThrow();
        assertThat(notice.issues()).extracting(Issue::way).containsExactly(Issue.Way.CABINET);
        assertThat(Written.moment(story.due(key(), "Timer_SigningLapsed"))).isEqualTo("28.10.2026 00:00");
        work.contractSigned(number);

        endsAt("EndEvent_ContractsConcluded", CaseStatus.CONTRACTS_CONCLUDED);
    }

    @Test
    void waitsForAnUnavailableVerifierWithGrowingPausesAndRefusesNobody() {
        signatures.say(key(), SignatureCheck.Answer.UNAVAILABLE);
        story.runsJobs(key());
        var first = pause();
        story.waitsFor(key(), "Timer_VerifierPause");
        story.runsJobs(key());
        assertThat(pause()).isEqualTo(first.multipliedBy(2));

        signatures.say(key(), SignatureCheck.Answer.VALID);
        story.waitsFor(key(), "Timer_VerifierPause");
        story.runsJobs(key());
        work.registrar(number, "UserTask_CheckCompleteness", Map.of("complete", "YES"));

        assertThat(story.openTasks(key())).containsExactly("UserTask_NameExecutor");
    }

    @Test
    void doesNotAcceptARequestWithAnInvalidSignature() {
        signatures.say(key(), SignatureCheck.Answer.INVALID);
        story.runsJobs(key());

        acceptanceIsRefused();
    }

    @Test
    void namesHeadAndApplicantTheReasonForWhichASignatureIsRefused() {
        var another = signer.xml("<application/>".getBytes(StandardCharsets.UTF_8), new Iin("900101300007"));
        submissions.keep(
                key(),
                new SignedPayload(
                        SignedPayload.Form.XML, another, null, story.clock().instant(), new Iin("850315400015")));
        story.runsJobs(key());

        assertThat(String.valueOf(story.as("head")
                        .sees(key(), "UserTask_SignAcceptanceRefusal")
                        .get("refusalSummaryRu")))
                .contains("другого лица");
        assertThat(database.sql("select facts::text from paper where owner = ? and kind = 'ACCEPTANCE_REFUSAL'")
                        .param(key())
                        .query(String.class)
                        .single())
                .contains("другого лица");
        acceptanceIsRefused();
    }

    @Test
    void doesNotAcceptAnIncompletePackageAndSaysWhatIsMissing() {
        story.runsJobs(key());
        assertThat(Written.moment(story.task(key(), "UserTask_CheckCompleteness")
                        .getDueDate()
                        .toInstant()))
                .isEqualTo("28.09.2026 18:30");
        var answer = Map.of("complete", "NO", "missingReason", "Файл ашылмайды");
        assertRejected(
                () -> work.registrar(number, "UserTask_CheckCompleteness", answer), "placement.completeness.say-which");
        work.registrar(
                number,
                "UserTask_CheckCompleteness",
                Map.of("complete", "NO", "missingReason", "Файл ашылмайды", "missingDocuments", List.of("EDUCATION")));

        acceptanceIsRefused();
    }

    private void acceptanceIsRefused() {
        assertThat(story.openTasks(key())).containsExactly("UserTask_SignAcceptanceRefusal");
        work.signed(number, "UserTask_SignAcceptanceRefusal");

        endsAt("EndEvent_AcceptanceRefused", CaseStatus.ACCEPTANCE_REFUSED);
        assertThat(papers.current(PaperKind.ACCEPTANCE_REFUSAL, key())
                        .orElseThrow()
                        .issues())
                .extracting(Issue::way)
                .containsExactly(Issue.Way.CABINET);
    }

    private Duration pause() {
        return Duration.between(story.clock().instant(), story.due(key(), "Timer_VerifierPause"));
    }

    private Application application() {
        var born = LocalDate.parse("2020-05-04");
        return new Application(
                "portal-" + Ids.next(),
                Cases.NORTH,
                Channel.PORTAL,
                Language.RU,
                story.clock().instant(),
                new Party(
                        new Iin("850315400015"),
                        new PersonName("Үлгіқызы", "Әсем", null),
                        LocalDate.parse("1985-03-15"),
                        new Phone("+77010000000"),
                        null,
                        "Үлгі ауылы, Екінші көше, 2",
                        List.of(new Answer(Consent.Kind.PROTECTED_SECRETS, true, "1", "SIGNED"))),
                null,
                List.of(new NamedChild(Cases.iinBornOn(born), new PersonName("Үлгібала", "Дана", null), born)),
                required.of(Channel.PORTAL, false, LocalDate.parse("2026-09-24")).stream()
                        .filter(RequiredDocument::obligatory)
                        .map(document -> SubmittedDocument.of(document, true))
                        .toList(),
                null);
    }
}
