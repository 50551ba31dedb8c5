package kz.patronat.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.patronat.cabinet.ResultFiles.File;
import kz.patronat.cabinet.StatusChannel.Reply;
import kz.patronat.document.PaperId;
import kz.patronat.gateway.GatewayTwin;
import kz.patronat.gateway.GatewayTwin.Answer;
import kz.patronat.gateway.store.GatewayMessageTable;
import kz.patronat.gateway.wire.Accepted;
import kz.patronat.gateway.wire.ErrorInfo;
import kz.patronat.kernel.Bilingual;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** C11, C20: what goes to the portal in either shape, and what becomes of it. */
@WholeService
class GatewayStatusesIT {

    private static final StatusNotice NOTICE = new StatusNotice(
            "СҮ-Ө-2026-000001",
            "portal-77",
            4,
            CabinetStatus.NOTICE_ISSUED,
            new Bilingual("Шарт жасау туралы хабарлама жіберілді", "Направлено уведомление"),
            Instant.parse("2026-09-24T05:00:00Z"),
            new StatusNotice.Result(
                    new PaperId(UUID.randomUUID()),
                    "СҮ-Қ-2026-000007",
                    LocalDate.parse("2026-09-24"),
                    new Bilingual("Хабарлама", "Уведомление")));

    @Autowired
    GatewayMessageTable messages;

    @Autowired
    Clock clock;

    private GatewayTwin twin;

    private File file = new File.Named("0199");

    @BeforeEach
    void connects() {
        twin = GatewayTwin.start();
        twin.says(Answer.async(new Accepted("1", "1", null, null)));
    }

    @AfterEach
    void hangsUp() {
        twin.close();
    }

    @Test
    void tellTheEducationDatabaseElementByElement() {
        assertThat(nobd().tell(NOTICE)).isInstanceOf(Reply.Taken.class);

        assertThat(said())
                .contains("<messageType>NOTIFICATION</messageType>", "<serviceId>PORTAL</serviceId>")
                .contains(
                        "<typedRequestFormImportData><importSource>PATRONAT</importSource>",
                        "<code>processing_status</code><values><domainItemData><code>NOTICE_ISSUED</code>"
                                + "<kkValue>Шарт жасау туралы хабарлама жіберілді</kkValue>",
                        "<code>processing_status_ordinal</code><values>4</values>",
                        "<code>result_file</code><values>0199</values>",
                        "<externalRequestChainId>portal-77</externalRequestChainId>"
                                + "<externalRequestId>СҮ-Ө-2026-000001</externalRequestId>")
                .doesNotContain("850315400015");
    }

    @Test
    void tellThePortalInAWholeDocument() {
        var pep = new GatewayStatuses(
                twin.gateway(messages, clock),
                new PepShape(StatusCodes.read(new ClassPathResource("portal/pep-statuses.properties"))),
                "PORTAL",
                paper -> file);

        assertThat(pep.tell(NOTICE)).isInstanceOf(Reply.Taken.class);

        assertThat(said().replace("&lt;", "<").replace("&gt;", ">"))
                .contains(
                        "<responseMessage><SystemInfo><RequestNumber>СҮ-Ө-2026-000001/4</RequestNumber>"
                                + "<ChainId>portal-77</ChainId><RequestDate>2026-09-24T10:00:00+05:00</RequestDate>",
                        "<CurrentStatus>030</CurrentStatus>",
                        "<Act><FileName>Хабарлама / Уведомление</FileName><FileId>0199</FileId>",
                        "<DocDate>2026-09-24</DocDate><FileType>pdf</FileType></Act>");
    }

    @Test
    void tellAwayFromRefused() {
        twin.says(Answer.raw(503, "<html>maintenance</html>"));
        assertThat(nobd().tell(NOTICE)).isInstanceOf(Reply.Away.class);

        twin.says(Answer.async(new Accepted("1", "1", null, null)).unsigned());
        assertThat(nobd().tell(NOTICE)).as("an answer that nobody signed").isInstanceOf(Reply.Away.class);

        twin.says(Answer.fault(new ErrorInfo("SBF-AD-1", "denied", null, null, null, null)));
        assertThat(nobd().tell(NOTICE)).isInstanceOf(Reply.Refused.class);

        twin.close();
        assertThat(nobd().tell(NOTICE)).isInstanceOf(Reply.Away.class);
    }

    @Test
    void areNotToldWhereNothingWasSent() {
        twin.isSpokenToByNobody();

        assertThat(nobd().tell(NOTICE)).isEqualTo(new Reply.Away("not signed: away"));
    }

    @Test
    void areNotToldWithoutTheResultThatTheyNameNorWithOneThatNobodyCanFetch() {
        file = new File.Away("the storage is away");
        assertThat(nobd().tell(NOTICE)).isEqualTo(new Reply.Away("the storage is away"));

        file = new File.Refused("too large");
        assertThat(nobd().tell(NOTICE)).isEqualTo(new Reply.Refused("too large"));

        assertThat(twin.heard()).isEmpty();
    }

    private GatewayStatuses nobd() {
        var codes = StatusCodes.read(new ClassPathResource("portal/nobd-statuses.properties"));
        return new GatewayStatuses(twin.gateway(messages, clock), new NobdShape(codes), "PORTAL", paper -> file);
    }

    private String said() {
        return new String(twin.heard(), StandardCharsets.UTF_8);
    }
}
