package kz.patronat.gateway.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.patronat.access.OpenToAll;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.SampleLine;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.wire.Accepted;
import kz.patronat.gateway.wire.AsyncCall;
import kz.patronat.gateway.wire.AsyncChannel;
import kz.patronat.gateway.wire.AsyncMessage;
import kz.patronat.gateway.wire.AsyncReply;
import kz.patronat.gateway.wire.BodySignature;
import kz.patronat.gateway.wire.BodyVerdict;
import kz.patronat.gateway.wire.ErrorInfo;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.SyncChannel;
import kz.patronat.gateway.wire.SyncResponse;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.w3c.dom.Document;

/** Both channels of the simulated gateway. It looks at our signature and our login as the real one does. */
@RestController
@OpenToAll
@SimulatedGateway
class GatewayEndpoint {

    /** An attempt beyond this one reaches the register that was silent for hours. */
    private static final int SILENT_ATTEMPTS = 6;

    private final SampleLine line;
    private final Switchboard switchboard;
    private final RegistersSimulator registers;
    private final Promises promises;
    private final PortalNotices notices;
    private final Calls calls;
    private final Duration slow;
    private final Clock clock;

    /** @param slow longer than anybody waits for an answer */
    GatewayEndpoint(
            SampleLine line,
            Switchboard switchboard,
            RegistersSimulator registers,
            Promises promises,
            PortalNotices notices,
            Calls calls,
            @Value("${patronat.gateway.simulator.slow:PT40S}") Duration slow,
            Clock clock) {
        this.line = line;
        this.switchboard = switchboard;
        this.registers = registers;
        this.promises = promises;
        this.notices = notices;
        this.calls = calls;
        this.slow = slow;
        this.clock = clock;
    }

    @PostMapping(SampleLine.SYNC)
    void sync(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var envelope = Xml.parse(request.getInputStream().readAllBytes());
        var came = SyncChannel.readRequest(envelope);
        var refusal = refusal(envelope, came.info().sender());
        var register = SimulatedRegister.of(came.info().serviceId());
        if (refusal != null || register.isEmpty()) {
            turnAway(came.info());
            write(response, SyncChannel.write(refusal == null ? error("SBF-VE-8", "unknown service") : refusal), 500);
            return;
        }
        var asked = Asked.of(register.get(), came.info(), came.data());
        var fault = switchboard.happens(asked.register(), asked.iin()).orElse(null);
        if (fault == null && isSilent(asked)) {
            note(asked, Call.Result.SILENT, null);
            unavailable(response);
        } else if (fault == null || !breaks(response, fault, asked, "SendMessage")) {
            answer(response, asked, fault);
        }
    }

    private void answer(HttpServletResponse response, Asked asked, @Nullable Fault fault) throws IOException {
        var promised = fault == null && asked.isPromised() || isOfTheOtherChannel(fault);
        if (promised) {
            promises.promise(asked, registers.answer(asked, true), fault);
        }
        note(asked, promised ? Call.Result.PROMISED : Call.Result.ANSWERED, fault);
        write(response, spoiled(SyncChannel.write(response(asked, fault, promised)), fault), 200);
    }

    private static boolean isOfTheOtherChannel(@Nullable Fault fault) {
        return fault == Fault.LATE_ANSWER || fault == Fault.DUPLICATE_ANSWER || fault == Fault.UNKNOWN_CORRELATION;
    }

    private SyncResponse response(Asked asked, @Nullable Fault fault, boolean promised) {
        if (promised) {
            return response(asked, "PENDING", new MessageData.Empty());
        }
        if (fault == Fault.NOT_FOUND) {
            return response(asked, "SCSE001", registers.answer(asked, false));
        }
        if (fault == Fault.BUSINESS_ERROR) {
            return response(asked, "SCSE001", new MessageData.Empty());
        }
        if (fault == Fault.DATA_ERROR) {
            return response(asked, "SCSE002", new MessageData.Empty());
        }
        if (fault == Fault.UNHANDLED_ERROR) {
            return response(asked, "SCSE003", new MessageData.Empty());
        }
        if (fault == Fault.EMPTY_DATA) {
            return response(asked, "SCSS001", new MessageData.Empty());
        }
        if (fault == Fault.ANOTHER_PERSON) {
            return response(asked, "SCSS001", registers.answer(asked.aboutAnother(), true));
        }
        return response(asked, registers.refuses(asked) ? "SCSE001" : "SCSS001", registers.answer(asked, true));
    }

    private SyncResponse response(Asked asked, String code, MessageData data) {
        return new SyncResponse(
                UUID.randomUUID().toString(),
                asked.info().messageId(),
                now(),
                new SyncResponse.Status(code, code),
                asked.info().sessionId(),
                data);
    }

    @PostMapping(SampleLine.ASYNC)
    void async(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var envelope = Xml.parse(request.getInputStream().readAllBytes());
        var call = AsyncChannel.readCall(envelope);
        var refusal = refusal(envelope, sender(call));
        if (refusal != null) {
            write(response, AsyncChannel.fault("sendMessage", refusal), 500);
        } else if (call instanceof AsyncCall.Send send) {
            sent(response, send.message());
        } else {
            write(response, AsyncChannel.write(reply(call)), 200);
        }
    }

    private static @Nullable Sender sender(AsyncCall call) {
        if (call instanceof AsyncCall.Send send) {
            return send.message().info().sender();
        }
        if (call instanceof AsyncCall.AskState ask) {
            return ask.sender();
        }
        return call instanceof AsyncCall.Fetch fetch ? fetch.sender() : ((AsyncCall.NotifyDelivery) call).sender();
    }

    private AsyncReply reply(AsyncCall call) {
        if (call instanceof AsyncCall.AskState) {
            return new AsyncReply.State(AsyncReply.MessageState.DELIVERED, "SCSS001", "delivered", now(), now(), null);
        }
        return call instanceof AsyncCall.Fetch
                ? new AsyncReply.Messages(now(), null, List.of())
                : new AsyncReply.Noted(now(), null);
    }

    private void sent(HttpServletResponse response, AsyncMessage message) throws IOException {
        var isNotice = message.info().messageType() == MessageType.NOTIFICATION;
        var register = isNotice
                ? SimulatedRegister.PORTAL_STATUS
                : SimulatedRegister.of(message.info().serviceId()).orElse(null);
        if (register == null) {
            turnAway(message.info());
            write(response, AsyncChannel.fault("sendMessage", error("SBF-VE-8", "unknown service")), 500);
            return;
        }
        var asked = Asked.of(register, message.info(), message.data());
        var fault = switchboard.happens(register, asked.iin()).orElse(null);
        if (fault == null && isSilent(asked)) {
            note(asked, Call.Result.SILENT, null);
            unavailable(response);
        } else if (fault == null || !breaks(response, fault, asked, "sendMessage")) {
            accept(response, message, asked, fault);
        }
    }

    private void accept(HttpServletResponse response, AsyncMessage message, Asked asked, @Nullable Fault fault)
            throws IOException {
        if (asked.register() == SimulatedRegister.PORTAL_STATUS) {
            notices.keep(new PortalNotices.Notice(
                    clock.instant(),
                    message.info().serviceId(),
                    message.info().messageId(),
                    asked.question(),
                    text(message.data())));
            note(asked, Call.Result.NOTED, fault);
        } else {
            var about = fault == Fault.ANOTHER_PERSON ? asked.aboutAnother() : asked;
            promises.promise(asked, registers.answer(about, fault != Fault.NOT_FOUND), fault);
            note(asked, Call.Result.PROMISED, fault);
        }
        var accepted = new Accepted(
                UUID.randomUUID().toString(),
                message.info().messageId(),
                now(),
                message.info().sessionId());
        write(response, spoiled(AsyncChannel.write(accepted), fault), 200);
    }

    private static String text(MessageData data) {
        if (data instanceof MessageData.Escaped escaped) {
            return escaped.xml();
        }
        if (!(data instanceof MessageData.Typed typed)) {
            return "";
        }
        var document = Xml.document();
        document.appendChild(document.importNode(typed.content(), true));
        return new String(Xml.bytes(document), StandardCharsets.UTF_8);
    }

    private boolean isSilent(Asked asked) {
        var behaviour = asked.behaviour();
        return behaviour == Behaviour.SILENT
                || behaviour == Behaviour.SILENT_FOR_HOURS
                        && calls.attempt(asked.register(), asked.question()) <= SILENT_ATTEMPTS;
    }

    /** Faults after which there is no answer of a register; false when there is to be one. */
    private boolean breaks(HttpServletResponse response, Fault fault, Asked asked, String operation)
            throws IOException {
        switch (fault) {
            case SOAP_FAULT -> write(response, fault(operation, "SHEP-500", "the provider cannot be reached"), 500);
            case ACCESS_DENIED -> write(response, fault(operation, "SBF-AD-1", "access denied"), 500);
            case SLOW -> slowly(response);
            case RESET -> brokenOff(response);
            case HTML_PAGE -> html(response);
            case DOWN -> unavailable(response);
            default -> {
                return false;
            }
        }
        note(asked, Call.Result.SPOILED, fault);
        return true;
    }

    private Document fault(String operation, String code, String message) {
        return operation.equals("SendMessage")
                ? SyncChannel.write(error(code, message))
                : AsyncChannel.fault(operation, error(code, message));
    }

    private void slowly(HttpServletResponse response) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(slow.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        unavailable(response);
    }

    /** Announces more than it sends; the connection is closed in the middle of it. */
    private static void brokenOff(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.setContentType("text/xml;charset=utf-8");
        response.setContentLength(10_000);
        response.getOutputStream().write("<soap:Envelope ".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private static void html(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream()
                .write("<html><body><br>Technical maintenance</body></html>".getBytes(StandardCharsets.UTF_8));
    }

    private static void unavailable(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private @Nullable ErrorInfo refusal(Document envelope, @Nullable Sender sender) {
        var verdict = BodySignature.verify(envelope);
        if (!(verdict instanceof BodyVerdict.Signed signed)
                || !signed.by().equals(line.tokenKey().certificate())) {
            return error("SBF-AD-1", "signature of the body");
        }
        return line.sender().equals(sender) ? null : error("SBF-AD-1", "unknown sender or password");
    }

    private ErrorInfo error(String code, String message) {
        return new ErrorInfo(code, message, null, now(), null, null);
    }

    /** Signed, and changed afterwards where that is the fault. */
    private Document spoiled(Document envelope, @Nullable Fault fault) {
        BodySignature.sign(envelope, line.gatewayKey());
        if (fault == Fault.BAD_SIGNATURE) {
            envelope.getElementsByTagNameNS("*", "responseDate")
                    .item(0)
                    .setTextContent(now().minusDays(1).toString());
        }
        return envelope;
    }

    private void write(HttpServletResponse response, Document envelope, int status) throws IOException {
        if (envelope.getElementsByTagNameNS("*", "SignedInfo").getLength() == 0) {
            BodySignature.sign(envelope, line.gatewayKey());
        }
        response.setStatus(status);
        response.setContentType("text/xml;charset=utf-8");
        response.getOutputStream().write(Xml.bytes(envelope));
    }

    private void turnAway(MessageInfo info) {
        calls.note(new Call(
                clock.instant(),
                info.serviceId(),
                info.messageId(),
                info.properties().get("requestNumber"),
                null,
                Call.Result.TURNED_AWAY,
                null));
    }

    private void note(Asked asked, Call.Result result, @Nullable Fault fault) {
        calls.note(new Call(
                clock.instant(),
                asked.info().serviceId(),
                asked.info().messageId(),
                asked.question(),
                asked.maskedPerson(),
                result,
                fault));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Zone.ALMATY).toOffsetDateTime();
    }

    @org.springframework.web.bind.annotation.ExceptionHandler
    void unreadable(UnreadableMessage unreadable, HttpServletResponse response) throws IOException {
        write(response, AsyncChannel.fault("sendMessage", error("SBF-VE-8", unreadable.getMessage())), 500);
    }
}
