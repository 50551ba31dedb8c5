package kz.patronat.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import kz.patronat.access.Caller;
import kz.patronat.cabinet.CabinetSettings.Adapter;
import kz.patronat.cabinet.store.StatusChanges;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.gateway.Gateway;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
                changes, notices, new GatewayStatuses(gateway, shape, "PORTAL"), settings, transactions, clock);
    }

    private void fault(String fault) {
        var answer = Caller.nobody(port)
                .post(
                        SIMULATOR + "/faults",
                        "{\"fault\":\"%s\",\"service\":\"PORTAL_STATUS\",\"calls\":\"1\"}".formatted(fault));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private <T> T cabinet(String path) {
        var answer = Caller.nobody(port)
                .get(SIMULATOR + "/cabinet?number=" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), path);
    }
}
