package kz.patronat.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.cabinet.CabinetSettings.Adapter;
import kz.patronat.cabinet.store.StatusChanges;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.document.Draft;
import kz.patronat.document.EndingFacts;
import kz.patronat.document.Folder;
import kz.patronat.document.Official;
import kz.patronat.document.PaperId;
import kz.patronat.document.Papers;
import kz.patronat.document.Recipient;
import kz.patronat.gateway.Gateway;
import kz.patronat.gateway.TemporaryStorage;
import kz.patronat.gateway.TemporaryStorage.Outcome;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** C11, C20: in both shapes, over HTTP, the simulated cabinet comes to show each change once and in order. */
@WholeService
class PortalOverGatewayIT {

    private static final String SIMULATOR = "/gateway-simulator/api";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    StatusChanges changes;

    @Autowired
    StatusNotices notices;

    @Autowired
    CabinetSettings settings;

    @Autowired
    Gateway gateway;

    @Autowired
    ResultFiles results;

    @Autowired
    TemporaryStorage storage;

    @Autowired
    Papers papers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
        number = cases.aCase().throughPortal().opened();
        enters(CaseStatus.IN_PROGRESS);
        enters(CaseStatus.NOTICE_SENT);
    }

    @AfterEach
    void everythingWorksAgain() {
        Caller.nobody(port).send("DELETE", SIMULATOR + "/faults", "", "application/json");
        Caller.nobody(port).post(SIMULATOR + "/promises", "");
    }

    @ParameterizedTest
    @CsvSource({
        "NOBD, DELIVERED|REGISTERED|IN_PROCESSING|NOTICE_ISSUED",
        "PEP, 005|010|020|030",
    })
    void showsEachChangeOnceAndInOrderWhateverTheOtherSideDoes(Adapter adapter, String codes) {
        var delivery = delivery(adapter);
        for (var fault : List.of("DOWN", "HTML_PAGE", "RESET", "SOAP_FAULT")) {
            fault(fault);
            assertThat(delivery.tell(number.value(), 4)).as(fault).isPresent();
        }
        assertThat(this.<List<Integer>>cabinet("$.came"))
                .as("while it was away")
                .isEmpty();

        // The word comes, its receipt cannot be believed: it is told again under the same ordinal.
        fault("BAD_SIGNATURE");
        assertThat(delivery.tell(number.value(), 4)).isPresent();
        assertThat(delivery.tell(number.value(), 4)).isEmpty();
        assertThat(delivery.tell(number.value(), 4)).as("it knows all").isEmpty();

        assertThat(this.<List<Integer>>cabinet("$.came")).containsExactly(1, 1, 2, 3, 4);
        assertThat(this.<List<String>>cabinet("$.shown[*].code")).containsExactly(codes.split("\\|"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOBD", "PEP"})
    void leavesWhatComesLaterUntoldBehindAWordThatIsNotTaken(Adapter adapter) {
        var delivery = delivery(adapter);
        fault("ACCESS_DENIED");

        assertThatThrownBy(() -> delivery.tell(number.value(), 1)).hasMessageContaining("SBF-AD-1");
        assertThat(this.<List<Integer>>cabinet("$.came")).isEmpty();

        assertThat(delivery.tell(number.value(), 3)).isEmpty();
        assertThat(delivery.tell(number.value(), 4)).isEmpty();
        assertThat(this.<List<Integer>>cabinet("$.came")).containsExactly(1, 2, 3, 4);
    }

    private void enters(CaseStatus status) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> caseFiles.enter(number, status));
    }

    private StatusDelivery delivery(Adapter adapter) {
        var codes = StatusCodes.read(
                new ClassPathResource("portal/" + adapter.name().toLowerCase(Locale.ROOT) + "-statuses.properties"));
        var shape = adapter == Adapter.NOBD ? new NobdShape(codes) : new PepShape(codes);
        return new StatusDelivery(
                changes,
                notices,
                new GatewayStatuses(gateway, shape, "PORTAL", results::of),
                settings,
                transactions,
                clock);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOBD", "PEP"})
    void namesTheResultUnderWhichItCanBeFetchedAndTheSameWhenToldAgain(Adapter adapter) {
        var paper = refused();
        var delivery = delivery(adapter);
        delivery.tell(number.value(), 4);

        fault("BAD_SIGNATURE");
        assertThat(delivery.tell(number.value(), 5)).as("its receipt").isPresent();
        assertThat(delivery.tell(number.value(), 5)).isEmpty();

        assertThat(this.<List<Integer>>cabinet("$.came")).containsExactly(1, 2, 3, 4, 5, 5);
        assertThat(file(1)).as("nothing was issued with it").isNull();
        assertThat(fetched(file(5))).isEqualTo(papers.original(paper).bytes());
        assertThat(laidTimes(paper)).isEqualTo(1);
    }

    @Test
    void keepsWhatComesLaterBehindAResultThatCannotBeLaid() {
        var paper = refused();
        enters(CaseStatus.NOT_CONCLUDED);
        var delivery = delivery(Adapter.PEP);
        for (var fault : List.of("DOWN", "HTML_PAGE", "LATE_ANSWER")) {
            fault(fault, "FILES");
            assertThat(delivery.tell(number.value(), 6)).as(fault).isPresent();
        }
        assertThat(this.<List<Integer>>cabinet("$.came")).containsExactly(1, 2, 3, 4);
        assertThat(failure(5)).contains("the storage of files: promised for later");

        assertThat(delivery.tell(number.value(), 6)).isEmpty();

        assertThat(this.<List<Integer>>cabinet("$.came")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(fetched(file(5))).isEqualTo(papers.original(paper).bytes());
    }

    @Test
    void laysTheResultAnewOnceItWouldNotLieThereLongEnough() {
        var paper = refused();
        var delivery = delivery(Adapter.PEP);
        fault("DOWN");
        delivery.tell(number.value(), 4);
        assertThat(results.of(paper)).isInstanceOf(ResultFiles.File.Named.class);

        story.clock().passes(Duration.ofHours(21));
        assertThat(results.of(paper)).isInstanceOf(ResultFiles.File.Named.class);
        assertThat(laidTimes(paper)).isEqualTo(1);

        story.clock().passes(Duration.ofHours(1));
        assertThat(delivery.tell(number.value(), 5)).isEmpty();
        assertThat(laidTimes(paper)).isEqualTo(2);
        story.clock().passes(Duration.ofHours(3));
        assertThat(fetched(file(5))).isEqualTo(papers.original(paper).bytes());
    }

    @Test
    void makesAnIncidentOfAResultThatTheStorageWillNotTake() {
        refused();
        fault("BUSINESS_ERROR", "FILES");
        var delivery = delivery(Adapter.PEP);

        assertThatThrownBy(() -> delivery.tell(number.value(), 5))
                .hasMessageContaining("the storage of files: SCSE001");

        assertThat(this.<List<Integer>>cabinet("$.came")).containsExactly(1, 2, 3, 4);
    }

    /** A refusal that lies in the cabinet, and the status that tells of it: the fifth change. */
    private PaperId refused() {
        var folder = Folder.of(caseFiles.get(number));
        var paper = papers.draw(new Draft(
                folder,
                number.value(),
                Language.KK,
                new EndingFacts(
                        new Recipient(new PersonName("Үлгіқызы", "Әсем", null), null),
                        number,
                        LocalDate.of(2026, 9, 24),
                        EndingFacts.Ending.WITHDRAWN,
                        LocalDate.of(2026, 9, 25),
                        null,
                        new Official("Үлгібаева Үлгі Үлгіқызы", "head"))));
        changes.add(number.value(), folder.provider(), CabinetStatus.REFUSED, clock.instant(), paper, true);
        return paper;
    }

    private String file(int ordinal) {
        return this.<List<String>>cabinet("$.shown[?(@.ordinal == %d)].file".formatted(ordinal))
                .get(0);
    }

    private byte[] fetched(String identifier) {
        return ((Outcome.Fetched) storage.fetch(UUID.randomUUID(), identifier))
                .file()
                .content();
    }

    private int laidTimes(PaperId paper) {
        return story.database()
                .sql("""
                        select count(*) from gateway_message
                        where concerns = ? and service_id = 'EDS_TEMP_FILES' and direction = 'SENT'
                        """)
                .param(paper.value())
                .query(Integer.class)
                .single();
    }

    private String failure(int ordinal) {
        return story.database()
                .sql("select last_failure from status_change where number = ? and ordinal = ?")
                .params(number.value(), ordinal)
                .query(String.class)
                .single();
    }

    private void fault(String fault) {
        fault(fault, "PORTAL_STATUS");
    }

    private void fault(String fault, String service) {
        var answer = Caller.nobody(port)
                .post(
                        SIMULATOR + "/faults",
                        "{\"fault\":\"%s\",\"service\":\"%s\",\"calls\":\"1\"}".formatted(fault, service));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private <T> T cabinet(String path) {
        var answer = Caller.nobody(port)
                .get(SIMULATOR + "/cabinet?number=" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), path);
    }
}
