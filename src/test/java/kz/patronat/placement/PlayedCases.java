package kz.patronat.placement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kz.patronat.casefile.Application;
import kz.patronat.casefile.Application.Answer;
import kz.patronat.casefile.Application.Party;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Findings;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.casefile.SubmittedDocument;
import kz.patronat.casefile.SubmittedDocuments;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.Zone;
import kz.patronat.story.Applications;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.springframework.boot.test.context.TestComponent;

/** Whole cases of the northern provider, from the counter or the portal to an end or to where they wait. */
@TestComponent
public class PlayedCases {

    private static final String CONTRACT = PlacementStory.CONTRACT;
    private static final String REFUSED = PlacementStory.REFUSED;
    private static final int FAMILIES = 9_000;

    private final Story story;
    private final PlacementStory work;
    private final Messages messages;
    private final PortalApplications portal;
    private final RequiredDocuments required;

    PlayedCases(
            Story story,
            Messages messages,
            CaseFiles caseFiles,
            CaseTerms terms,
            Timetable timetable,
            Children children,
            Findings findings,
            RequiredDocuments required,
            SubmittedDocuments submitted,
            PortalApplications portal) {
        this.story = story;
        this.messages = messages;
        this.portal = portal;
        this.required = required;
        this.work = new PlacementStory(
                story, messages, caseFiles, terms, timetable, children, findings, required, submitted);
    }

    /** How far a case goes and how it ends. */
    public enum Way {
        CONTRACT_OFFICE(true, PlayedCases::contract),
        CONTRACT_PORTAL(true, PlayedCases::contractThroughPortal),
        REFUSED_AFTER_HEARING(true, PlayedCases::refused),
        REFUSED_LATE(true, PlayedCases::refusedLate),
        COMPLAINED_ABOUT(true, PlayedCases::complainedAbout),
        WITHDRAWN(true, PlayedCases::withdrawn),
        APPLICANT_DIED(true, PlayedCases::applicantDied),
        ACCEPTANCE_REFUSED(true, PlayedCases::acceptanceRefused),

        ARRIVED(false, PlayedCases::arrived),
        AT_COMPLETENESS(false, PlayedCases::throughPortal),
        AT_INSPECTION(false, PlayedCases::atInspection),
        AT_CHILDREN(false, PlayedCases::studied),
        AT_PROPOSAL(false, PlayedCases::atProposal),
        AT_ANSWER(false, PlayedCases::proposed),
        IN_HEARING(false, PlayedCases::inHearing),
        AT_DECISION(false, PlayedCases::agreed),
        AT_APPOINTMENT(false, PlayedCases::decided),
        AT_CONTRACT(false, PlayedCases::appointed),
        APPLICANT_AWAITED(false, PlayedCases::applicantAwaited),
        BARRED_BY_COMPLAINT(false, PlayedCases::barredByComplaint),
        SUSPENDED(false, PlayedCases::suspended),
        OVERDUE(false, PlayedCases::overdue);

        private final boolean ended;
        private final BiFunction<PlayedCases, Family, CaseNumber> play;

        Way(boolean ended, BiFunction<PlayedCases, Family, CaseNumber> play) {
            this.ended = ended;
            this.play = play;
        }

        public static List<Way> that(boolean end) {
            return Stream.of(values()).filter(way -> way.ended == end).toList();
        }
    }

    /** Begins at the ordinary moment of all stories; a case that waits for something takes the clock with it. */
    public CaseNumber play(Way way, int family) {
        story.begins();
        return way.play.apply(this, new Family(family % FAMILIES));
    }

    /** People of their own for every case. */
    private record Family(int number, LocalDate born, LocalDate childBorn) {

        Family(int number) {
            this(
                    number,
                    LocalDate.of(1975, 1, 1).plusDays(number),
                    LocalDate.of(2018, 1, 1).plusDays(number % 1_000));
        }

        Map<String, Object> application() {
            var spouseBorn = born.minusYears(8);
            var typed = Applications.married(
                    Cases.iinBornOn(born).value(),
                    born,
                    Cases.iinBornOn(spouseBorn).value(),
                    spouseBorn);
            typed.replaceAll((field, value) -> value instanceof List<?> list ? Spin.JSON(list) : value);
            return typed;
        }

        Child child(CaseNumber of) {
            return new Child(
                    Ids.next(),
                    of,
                    1,
                    Cases.iinBornOn(childBorn),
                    new PersonName("Үлгібала", "Әділ", null),
                    childBorn,
                    null,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    private CaseNumber arrived(Family family) {
        var visit =
                businessKey(story.as("registrar").starts("reception", Map.of("ticketNumber", "T" + family.number())));
        visited(visit, "UserTask_CallVisitor", Map.of("presence", "PRESENT"));
        visited(visit, "UserTask_AcceptDocuments", family.application());
        var number = story.database()
                .sql("select case_number from office_visit where number = ?")
                .param(visit)
                .query(String.class)
                .single();
        story.runsJobs(number);
        visited(visit, "UserTask_HandOverReceipt", Map.of("signature", "SIGNED"));
        return new CaseNumber(number);
    }

    private void visited(String visit, String task, Map<String, Object> fields) {
        story.as("registrar").completes(visit, task, fields);
        story.runsJobs(visit);
    }

    private CaseNumber throughPortal(Family family) {
        var number = portal.submit(application(family)).number();
        story.runsJobs(number.value());
        return number;
    }

    private Application application(Family family) {
        return new Application(
                "portal-" + Ids.next(),
                Cases.NORTH,
                Channel.PORTAL,
                Language.RU,
                story.clock().instant(),
                new Party(
                        Cases.iinBornOn(family.born()),
                        new PersonName("Үлгіқызы", "Әсем", null),
                        family.born(),
                        new Phone("+77010000000"),
                        null,
                        "Үлгі ауылы, Екінші көше, 2",
                        List.of(new Answer(Consent.Kind.PROTECTED_SECRETS, true, "1", "SIGNED"))),
                null,
                List.of(),
                required.of(Channel.PORTAL, false, Zone.day(story.clock().instant())).stream()
                        .filter(RequiredDocument::obligatory)
                        .map(document -> SubmittedDocument.of(document, true))
                        .toList(),
                null);
    }

    private CaseNumber acceptanceRefused(Family family) {
        var number = throughPortal(family);
        work.registrar(
                number,
                "UserTask_CheckCompleteness",
                Map.of("complete", "NO", "missingReason", "Файл ашылмайды", "missingDocuments", List.of("EDUCATION")));
        work.signed(number, "UserTask_SignAcceptanceRefusal");
        return number;
    }

    private CaseNumber contractThroughPortal(Family family) {
        var number = throughPortal(family);
        work.registrar(number, "UserTask_CheckCompleteness", Map.of("complete", "YES"));
        work.studied(number, Finding.Outcome.CLEAR);
        return concluded(appointed(decided(agreed(proposed(childrenAgreed(number, family))))));
    }

    private CaseNumber atInspection(Family family) {
        var number = arrived(family);
        work.executorNamed(number);
        return number;
    }

    private CaseNumber suspended(Family family) {
        var number = atInspection(family);
        story.engine()
                .getRuntimeService()
                .suspendProcessInstanceById(placement(number).getId());
        return number;
    }

    private CaseNumber overdue(Family family) {
        var number = arrived(family);
        story.waitsFor(number.value(), "StartEvent_TermPassed");
        return number;
    }

    private CaseNumber studied(Family family) {
        var number = arrived(family);
        work.studied(number, Finding.Outcome.CLEAR);
        return number;
    }

    private CaseNumber atProposal(Family family) {
        return childrenAgreed(studied(family), family);
    }

    private CaseNumber childrenAgreed(CaseNumber number, Family family) {
        work.specialist(
                number,
                "UserTask_AgreeChildren",
                Map.of(
                        "childrenAgreed",
                        "YES",
                        "undertakingOn",
                        work.today(),
                        "children",
                        List.of(work.row(family.child(number))),
                        "siblings",
                        "NONE"));
        return number;
    }

    private CaseNumber proposed(Family family) {
        return proposed(atProposal(family));
    }

    private CaseNumber proposed(CaseNumber number) {
        work.proposed(number, CONTRACT);
        return number;
    }

    private CaseNumber agreed(Family family) {
        return agreed(proposed(family));
    }

    private CaseNumber agreed(CaseNumber number) {
        work.agreed(number);
        return number;
    }

    private CaseNumber decided(Family family) {
        return decided(agreed(family));
    }

    private CaseNumber decided(CaseNumber number) {
        work.decided(number, CONTRACT);
        return number;
    }

    private CaseNumber appointed(Family family) {
        return appointed(decided(family));
    }

    private CaseNumber appointed(CaseNumber number) {
        work.appointed(number, "2026-10-01");
        return number;
    }

    private CaseNumber contract(Family family) {
        return concluded(appointed(family));
    }

    private CaseNumber concluded(CaseNumber number) {
        work.contractSigned(number);
        return number;
    }

    private CaseNumber applicantAwaited(Family family) {
        var number = appointed(family);
        work.contractPrepared(number);
        story.waitsFor(number.value(), "Timer_ApplicantAwaited");
        return number;
    }

    private CaseNumber barredByComplaint(Family family) {
        var number = appointed(family);
        complained(number);
        work.contractPrepared(number);
        return number;
    }

    private CaseNumber refusalIntended(Family family) {
        var number = arrived(family);
        work.studied(number, Finding.Outcome.IMPEDIMENT);
        childrenAgreed(number, family);
        work.proposed(number, REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        return number;
    }

    private CaseNumber inHearing(Family family) {
        var number = refusalIntended(family);
        work.signed(number, "UserTask_SignPreliminaryDecision");
        work.delivered(number);
        return number;
    }

    private CaseNumber refused(Family family) {
        var number = refusalIntended(family);
        work.heard(number);
        return issued(number);
    }

    private CaseNumber refusedLate(Family family) {
        var number = refusalIntended(family);
        work.heard(number);
        story.waitsFor(number.value(), "StartEvent_TermPassed");
        return issued(number);
    }

    private CaseNumber issued(CaseNumber number) {
        work.decided(number, REFUSED);
        work.refusalIssued(number);
        return number;
    }

    private CaseNumber withdrawn(Family family) {
        var number = atInspection(family);
        story.as("registrar").starts("withdrawal", Map.of("caseNumber", number.value(), "basis", "WITHDRAWN"));
        work.registrar(number, "UserTask_ConfirmEnding", Map.of("decision", "CONFIRM", "statementOn", work.today()));
        work.signed(number, "UserTask_SignEnding");
        return number;
    }

    private CaseNumber applicantDied(Family family) {
        var number = atInspection(family);
        messages.correlateCase("placement.applicant-died", number, Map.of());
        story.runsJobs(number.value());
        return number;
    }

    private CaseNumber complainedAbout(Family family) {
        var number = refused(family);
        var complaint = complained(number);
        answered(complaint);
        return number;
    }

    private String complained(CaseNumber number) {
        var complaint = businessKey(
                story.as("registrar").starts("complaint", Map.of("way", "HAND", "caseNumber", number.value())));
        story.as("registrar")
                .completes(
                        complaint,
                        "UserTask_RecordComplaint",
                        Map.of(
                                "language", "KK",
                                "addressee", "HEAD",
                                "subject", "DECISION",
                                "content", "Шешіммен келіспеймін."));
        return complaint;
    }

    /** The head decided, so the deputy reviews and signs. */
    private void answered(String complaint) {
        var deputy = story.as("deputy-head");
        deputy.completes(complaint, "UserTask_NameReviewer", Map.of("reviewerId", "deputy-head"));
        deputy.completes(
                complaint,
                "UserTask_ReviewComplaint",
                new HashMap<>(Map.of(
                        "decision",
                        "ANSWER",
                        "outcome",
                        "NOT_SATISFIED",
                        "ground",
                        "122-бап",
                        "facts",
                        "Мән-жай",
                        "reasons",
                        "Дәлел")));
        deputy.completes(complaint, "UserTask_SignLetter", Map.of("decision", "SIGN", "signedOn", work.today()));
        story.as("registrar")
                .completes(
                        complaint,
                        "UserTask_DeliverAnswer",
                        Map.of(
                                "deliveryWay",
                                "HAND",
                                "deliveredOn",
                                work.today(),
                                "deliveredTo",
                                "Үлгіқызы Әсем",
                                "identitySeen",
                                true));
        story.runsJobs(complaint);
    }

    private ProcessInstance placement(CaseNumber number) {
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("placement")
                .singleResult();
    }

    private String businessKey(String instance) {
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }
}
