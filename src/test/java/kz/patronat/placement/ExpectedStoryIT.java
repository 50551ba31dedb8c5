package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.patronat.access.Caller;
import kz.patronat.cabinet.CabinetCases;
import kz.patronat.cabinet.Expectation;
import kz.patronat.cabinet.Expectation.Act;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.Iin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** C6, C8, C12, C14: the applicant sees, and is told, each document and each word that the case waits for. */
class ExpectedStoryIT extends PlacementStories {

    /** Neither registry answers about this person. */
    private static final String SILENT = "850315400608";

    private static final String ASKED_FOR_ACCESS = "000229600503";
    private static final String SPOUSE = "850315300019";

    @LocalServerPort
    int port;

    @Autowired
    CabinetCases cabinet;

    private String applicant;

    @Test
    void isThePaperInThePlaceOfASilentRegistryAndTheConsentOfTheSpouse() {
        applicant = SILENT;
        opened(cases.aCase().applicant(SILENT).married(SPOUSE, false).opened());
        takesBackConsents(people.find(number, Part.SPOUSE).orElseThrow());
        work.submittedAtOffice(number);
        assertThat(acts()).isEmpty();

        work.executorNamed(number);

        assertThat(acts())
                .containsExactly(Act.SPOUSE_IDENTITY_ON_PAPER, Act.SPOUSE_RECORD_ON_PAPER, Act.SPOUSE_CONSENT);
        assertThat(expected())
                .extracting(Expectation::until)
                .containsExactly(
                        LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-05"));
        assertThat(told())
                .contains(
                        "registry.notice.paper.IDENTITY.SPOUSE",
                        "registry.notice.certificate.CRIMINAL_RECORD.SPOUSE",
                        "placement.notice.spouse-consent")
                .doesNotContain("registry.notice.paper.IDENTITY.APPLICANT");

        story.waitsFor(key(), "Timer_IdentityPaperWay");
        story.fires(key(), "Timer_RecordPaperWay");

        assertThat(acts()).contains(Act.IDENTITY_ON_PAPER, Act.RECORD_ON_PAPER);
        assertThat(atThePortal("kk", "code"))
                .as("to whoever is no colleague of the provider")
                .containsExactlyElementsOf(acts().stream().map(Act::name).toList());
        assertThat(told())
                .contains(
                        "registry.notice.paper.IDENTITY.APPLICANT",
                        "registry.notice.certificate.CRIMINAL_RECORD.APPLICANT");

        work.specialist(
                number,
                "UserTask_ObtainSpouseConsent",
                Map.of("spouseAnswer", "GIVEN", "answeredOn", work.today(), "answerWay", "SIGNED_AT_OFFICE"));
        assertThat(acts()).doesNotContain(Act.SPOUSE_CONSENT);
    }

    @Test
    void isACertificateOfADayFromWhichItIsTakenUntilTheLast() {
        applicant = "850315400015";
        opened(cases.aCase().opened());
        takesBackConsents(people.applicant(number));
        work.submittedAtOffice(number);
        work.executorNamed(number);

        assertThat(acts()).containsExactly(Act.IDENTITY_ON_PAPER, Act.RECORD_ON_PAPER);
        assertThat(expected()).extracting(Expectation::since).containsExactly(null, LocalDate.parse("2026-09-01"));
        var kazakh = "01.09.2026 күні немесе одан кейін берілген анықтаманы көрсетілетін қызметті берушіге 01.10.2026";
        var russian =
                "до 01.10.2026 включительно справку о наличии либо отсутствии у Вас судимости, выданную 01.09.2026";
        assertThat(atThePortal("kk", "text").toString()).contains(kazakh);
        assertThat(atThePortal("ru", "text").toString()).contains(russian);
        assertThat(inTheCabinet("kk")).contains(kazakh);
        assertThat(inTheCabinet("ru")).contains(russian);

        askedBeforeItWasSaid();
        assertThat(acts()).containsExactly(Act.IDENTITY_ON_PAPER, Act.RECORD_ON_PAPER);
        assertThat(atThePortal("ru", "text").toString())
                .contains("справку о наличии либо отсутствии у Вас судимости до 01.10.2026 включительно");
        assertThat(inTheCabinet("kk")).contains("болмауы туралы анықтаманы көрсетілетін қызметті берушіге 01.10.2026");
    }

    @Test
    void isTheAnswerToTheQuestionWhetherARegistryMayBeRead() {
        applicant = ASKED_FOR_ACCESS;
        opened(cases.aCase().applicant(ASKED_FOR_ACCESS).opened());
        work.submittedAtOffice(number);
        work.executorNamed(number);

        assertThat(acts()).containsExactly(Act.ALLOW_ACCESS);
        assertThat(expected().get(0).mentions()).hasSize(2);
        assertThat(told()).contains("registry.notice.access.APPLICANT");
    }

    @Test
    void isToBeAtHomeThenToSignTheActAndToAgreeOnTheChildren() {
        applicant = "850315400015";
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.executorNamed(number);

        HousingStudies.planned(story, key());
        assertThat(acts()).containsExactly(Act.RECEIVE_VISIT);
        assertThat(expected().get(0).mentions().toString()).contains("Екінші көше");

        HousingStudies.approvedAfterVisit(story, number, true);
        assertThat(acts()).containsExactly(Act.SIGN_ACT);

        HousingStudies.acknowledged(story, number);
        assertThat(acts()).containsExactly(Act.AGREE_CHILDREN);
        assertThat(told()).contains("placement.notice.agree-children");

        work.childrenAgreed(number);
        assertThat(acts()).isEmpty();
    }

    private void takesBackConsents(Person person) {
        story.database()
                .sql("delete from consent where person_id = ? and kind in ('PLACEMENT_BY_SPOUSE', 'PROTECTED_SECRETS')")
                .param(person.id())
                .update();
    }

    /** As by an older model, which keeps no such day. */
    private void askedBeforeItWasSaid() {
        var task = story.task(key(), "UserTask_RecordOnPaper");
        story.engine().getRuntimeService().setVariable(task.getExecutionId(), "certificateSince", null);
    }

    private List<String> atThePortal(String language, String what) {
        var page = Caller.basic(port, "portal")
                .header("X-Applicant-IIN", applicant)
                .header("Accept-Language", language)
                .get(CabinetStories.path(key()));
        return CabinetStories.read(page, "$.expected[*]." + what);
    }

    private String inTheCabinet(String language) {
        var page = CabinetStories.path(key()).replace("/api/v1/applications", "/" + language + "/my/cases");
        return HtmlUtils.htmlUnescape(Caller.citizen(port, applicant).get(page).body());
    }

    private List<Act> acts() {
        return expected().stream().map(Expectation::act).toList();
    }

    private List<Expectation> expected() {
        return cabinet.find(new Iin(applicant), number).orElseThrow().expected();
    }
}
