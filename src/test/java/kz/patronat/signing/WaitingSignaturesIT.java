package kz.patronat.signing;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import kz.patronat.access.Deputies;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.document.Appeal;
import kz.patronat.document.Draft;
import kz.patronat.document.Folder;
import kz.patronat.document.Issue;
import kz.patronat.document.NoticeWithdrawalFacts;
import kz.patronat.document.Official;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.Papers;
import kz.patronat.document.Recipient;
import kz.patronat.document.Signer;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.signature.Capsules;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signing.ElectronicSignature.State;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What could not be checked is neither thrown away nor taken for valid: nothing is issued until the verifier can tell. */
@WholeService
class WaitingSignaturesIT {

    private static final SignatureVerifier DOWN =
            payload -> new Verdict.Unchecked(Verdict.Obstacle.VERIFIER_AWAY, "the verifier is down");

    @Autowired
    SignatureVerifier real;

    @Autowired
    EmployeeKeys employeeKeys;

    @Autowired
    SignatureTable table;

    @Autowired
    Capsules capsules;

    @Autowired
    Papers papers;

    @Autowired
    TransactionTemplate together;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Deputies deputies;

    @Autowired
    SampleSigner signer;

    @Autowired
    Story story;

    private final Folder folder = new Folder(Cases.NORTH, "ТЕСТ-" + Ids.next());
    private SignatureVerifier verifier = DOWN;
    private Judgement judgement;
    private PaperId paper;

    @BeforeEach
    void aLetterIsSignedWhileTheVerifierIsDown() {
        story.begins();
        judgement = new Judgement(
                new ObjectProvider<>() {
                    @Override
                    public SignatureVerifier getObject() {
                        return payload -> verifier.verify(payload);
                    }
                },
                employeeKeys,
                deputies,
                table,
                capsules,
                papers,
                together,
                story.clock());
        paper = papers.draw(draft("Себебі"));
    }

    @Test
    void isKeptAndAskedAboutAgainUntilTheVerifierCanTell() {
        var signature = signs();

        assertThat(signature.state()).isEqualTo(State.UNVERIFIED);
        assertThat(papers.get(paper).state()).isEqualTo(Paper.State.AWAITS_SIGNATURE);
        assertRejected(() -> papers.issue(paper, issue()), "document.paper.unsigned");
        assertRejected(this::signs, "signing.signed-already");
        assertThat(dueWithin(Duration.ofSeconds(59))).isFalse();
        assertThat(dueWithin(Duration.ofSeconds(61))).isTrue();

        judgement.again(signature);
        assertThat(kept().tries()).isEqualTo(2);
        assertThat(dueWithin(Duration.ofSeconds(61))).isFalse();
        assertThat(dueWithin(Duration.ofSeconds(121))).isTrue();

        verifier = real;
        judgement.again(kept());
        assertThat(kept().state()).isEqualTo(State.VALID);
        assertThat(papers.get(paper).isSignedElectronically()).isTrue();
        papers.issue(paper, issue());
        assertThat(papers.get(paper).state()).isEqualTo(Paper.State.ISSUED);
    }

    @Test
    void isRefusedWhenTheVerifierSaysSoInTheEnd() {
        signs();
        verifier = payload -> new Verdict.Invalid(Verdict.Reason.REVOKED, null);
        judgement.again(kept());

        assertThat(kept().state()).isEqualTo(State.REFUSED);
        assertThat(kept().reason()).isEqualTo("REVOKED");
        assertThat(papers.get(paper).state()).isEqualTo(Paper.State.AWAITS_SIGNATURE);
        verifier = real;
        assertThat(signs().state()).isEqualTo(State.VALID);
    }

    @Test
    void signsNoPaperThatWasReplacedMeanwhile() {
        signs();
        var next = papers.draw(draft("Басқа себебі"));
        verifier = real;
        judgement.again(kept());

        assertThat(kept().state()).isEqualTo(State.REFUSED);
        assertThat(papers.get(next).isSigned()).isFalse();
    }

    private ElectronicSignature signs() {
        var head = staff.find("head").orElseThrow();
        var original = papers.original(paper);
        return judgement.take(
                original,
                Signer.OFFICIAL,
                new SignedIn(head, Set.of(Cases.NORTH)),
                Cases.NORTH,
                signer.cmsDetached(original.bytes(), signer.key(head.iin(), head.name())));
    }

    private ElectronicSignature kept() {
        return table.of(paper).get(0);
    }

    private boolean dueWithin(Duration pause) {
        return table.due(story.clock().instant().plus(pause), 1000).stream()
                .anyMatch(each -> each.paper().equals(paper));
    }

    private Issue issue() {
        return new Issue(Issue.Way.CABINET, "Ә", false, null, story.clock().instant(), "head");
    }

    private Draft draft(String reason) {
        return new Draft(
                folder,
                folder.key(),
                Language.KK,
                new NoticeWithdrawalFacts(
                        new Recipient(new PersonName("Үлгіқызы", "Әсем", null), null),
                        new CaseNumber(folder.key()),
                        "ҮС-1",
                        LocalDate.of(2026, 9, 23),
                        reason,
                        new Appeal(3, 5, 15),
                        new Official("Үлгі Басшы", "head")));
    }
}
