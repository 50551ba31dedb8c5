package kz.patronat.gateway;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.patronat.gateway.GatewayCall.Outcome.Came;
import kz.patronat.gateway.GatewayCall.Outcome.Failed;
import kz.patronat.gateway.GatewayFigures.Outcome;
import kz.patronat.gateway.GatewayReply.Accepted;
import kz.patronat.gateway.GatewayReply.Answered;
import kz.patronat.gateway.GatewayReply.NotSent;
import kz.patronat.gateway.GatewayReply.Refused;
import kz.patronat.gateway.GatewayReply.Unavailable;
import kz.patronat.gateway.store.GatewayMessageTable;
import kz.patronat.gateway.wire.AsyncCall;
import kz.patronat.gateway.wire.AsyncCall.ReceiveStatus;
import kz.patronat.gateway.wire.AsyncCall.ResendMessage;
import kz.patronat.gateway.wire.AsyncChannel;
import kz.patronat.gateway.wire.AsyncMessage;
import kz.patronat.gateway.wire.AsyncReply;
import kz.patronat.gateway.wire.AsyncReply.MessageState;
import kz.patronat.gateway.wire.BodyVerdict;
import kz.patronat.gateway.wire.ErrorInfo;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.SignatureToolAway;
import kz.patronat.gateway.wire.SyncChannel;
import kz.patronat.gateway.wire.SyncRequest;
import kz.patronat.gateway.wire.SyncResponse;
import kz.patronat.gateway.wire.UnreadMessage;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Zone;
import kz.patronat.platform.SilentLines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Speaks with the e-government gateway. Everything that is sent and that comes back is kept before it is acted upon,
 * whatever becomes of the work it belongs to. That nobody answers is a result; an exception is for the administrator.
 */
@Component
@GatewayConnected
public class Gateway {

    /** Number of the request in the receiver's log, the same from attempt to attempt. */
    private static final String REQUEST_NUMBER = "requestNumber";

    /** The code of our own for what cannot be read. */
    static final String UNREADABLE = "PATRONAT-FORM";

    /** How many messages are fetched in one go. */
    private static final int AT_ONCE = 50;

    /** Of its kind the only ones that go by themselves: too slow (408), too often (429). */
    private static final Set<Integer> PASSING = Set.of(408, 429);

    private final GatewayLine line;
    private final GatewayCall call;
    private final GatewayMessageTable messages;
    private final GatewayFigures figures;
    private final GatewaySettings settings;
    private final SilentLines lines;
    private final Clock clock;

    Gateway(
            GatewayLine line,
            GatewayCall call,
            GatewayMessageTable messages,
            GatewayFigures figures,
            GatewaySettings settings,
            SilentLines lines,
            Clock clock) {
        this.line = line;
        this.call = call;
        this.messages = messages;
        this.figures = figures;
        this.settings = settings;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Asks on the synchronous channel.
     *
     * @throws GatewayBreakdown when asking again would be of no use
     */
    public GatewayReply ask(GatewayQuestion question) {
        var request = new SyncRequest(info(question), question.data());
        return exchange(line.sync(), SyncChannel.write(request), question, came -> answer(came, question));
    }

    /**
     * Sends on the asynchronous channel; an answer comes by itself, later.
     *
     * @throws GatewayBreakdown when sending again would be of no use
     */
    public GatewayReply send(GatewayQuestion question, MessageType type) {
        var message = new AsyncMessage(info(question).as(type, question.correlation()), question.data());
        var envelope = AsyncChannel.write(new AsyncCall.Send(message));
        return exchange(line.async(), envelope, question, this::taken);
    }

    /**
     * Tells of something on the asynchronous channel; nothing is answered.
     *
     * @throws GatewayBreakdown when telling again would be of no use
     */
    public GatewayReply tell(GatewayQuestion notice) {
        return send(notice, MessageType.NOTIFICATION);
    }

    private GatewayReply taken(Read came) {
        var reply = AsyncChannel.readReply(came.document());
        var refusal = reply instanceof AsyncReply.Fault ? null : refusal(came);
        return refusal == null ? accepted(reply) : new Unavailable(refusal);
    }

    /** A message that lay ready, in an envelope of its own as if it had been brought. */
    record Fetched(AsyncMessage message, byte[] envelope) {}

    /**
     * What lies ready for a service.
     *
     * @param reply what came of asking for it
     * @param unread what lies among it and cannot be read
     */
    record Ready(GatewayReply reply, List<Fetched> messages, List<UnreadMessage> unread) {}

    /** What lies ready for the service; nothing while the gateway is away. */
    Ready fetch(String serviceId) {
        var question = new GatewayQuestion(Ids.next(), Ids.next(), serviceId, new MessageData.Empty());
        var fetched = new ArrayList<Fetched>();
        var unread = new ArrayList<UnreadMessage>();
        var envelope =
                AsyncChannel.write(new AsyncCall.Fetch(null, null, now(), serviceId, line.sender(), AT_ONCE, Map.of()));
        var asked = exchange(line.async(), envelope, question, came -> {
            var reply = AsyncChannel.readReply(came.document());
            var refusal = reply instanceof AsyncReply.Fault ? null : refusal(came);
            if (refusal != null) {
                return new Unavailable(refusal);
            }
            if (reply instanceof AsyncReply.Messages messages) {
                messages.messages()
                        .forEach(each -> fetched.add(
                                new Fetched(each, Xml.bytes(AsyncChannel.write(new AsyncCall.Send(each))))));
                unread.addAll(messages.unread());
            }
            return accepted(reply);
        });
        return new Ready(asked, fetched, unread);
    }

    /** Tells the gateway that the message lies with us, so that it does not hand it out again. */
    void arrived(MessageInfo info) {
        report(info.messageId(), info.serviceId(), ReceiveStatus.MESSAGE_ACCEPTED, null);
    }

    /** Tells the gateway that nobody can read the message, so that it does not hand that out again either. */
    void unread(UnreadMessage message, String serviceId) {
        var error = new ErrorInfo(UNREADABLE, message.reason(), null, now(), null, null);
        report(message.messageId(), serviceId, ReceiveStatus.MESSAGE_NOT_ACCTEPTED, error);
    }

    private void report(@Nullable String messageId, String serviceId, ReceiveStatus status, @Nullable ErrorInfo error) {
        if (messageId == null) {
            return;
        }
        var question = new GatewayQuestion(Ids.next(), Ids.next(), serviceId, new MessageData.Empty());
        var notice = new AsyncCall.NotifyDelivery(
                messageId, serviceId, now(), status, now(), ResendMessage.NOT_RESEND, error, now(), line.sender());
        exchange(line.async(), AsyncChannel.write(notice), question, this::taken);
    }

    /** How far a message that we sent has come; nothing while the gateway is away. */
    public Optional<MessageState> stateOf(UUID message, String serviceId) {
        var question = new GatewayQuestion(Ids.next(), message, serviceId, new MessageData.Empty());
        var call = new AsyncCall.AskState(message.toString(), now(), line.sender(), Map.of());
        var states = new ArrayList<MessageState>();
        exchange(line.async(), AsyncChannel.write(call), question, came -> {
            var taken = taken(came);
            if (taken instanceof Accepted && AsyncChannel.readReply(came.document()) instanceof AsyncReply.State one) {
                states.add(one.state());
            }
            return taken;
        });
        return states.stream().findFirst();
    }

    private MessageInfo info(GatewayQuestion question) {
        return MessageInfo.request(question.message().toString(), question.serviceId(), now(), line.sender())
                .with(Map.of(REQUEST_NUMBER, question.concerns().toString()));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Zone.ALMATY).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS);
    }

    /** An answer whose envelope could be read. */
    private record Read(Document document, byte[] bytes) {}

    private GatewayReply exchange(
            URI to, Document envelope, GatewayQuestion question, Function<Read, GatewayReply> meaning) {
        var before = System.nanoTime();
        var outcome = Outcome.BREAKDOWN;
        try {
            var reply = unlessSilent(to, envelope, question, meaning);
            outcome = Outcome.of(reply);
            return reply;
        } finally {
            figures.called(question.serviceId(), outcome, Duration.ofNanos(System.nanoTime() - before));
        }
    }

    /** Each service by itself: a register can be silent behind a gateway that is not. */
    private GatewayReply unlessSilent(
            URI to, Document envelope, GatewayQuestion question, Function<Read, GatewayReply> meaning) {
        var free = lines.call(question.serviceId() + " at " + to);
        if (free.isEmpty()) {
            return new NotSent("the line is silent, somebody else tries it");
        }
        try (var calling = free.get()) {
            return said(calling, to, envelope, question, meaning);
        }
    }

    private GatewayReply said(
            SilentLines.Call calling,
            URI to,
            Document envelope,
            GatewayQuestion question,
            Function<Read, GatewayReply> meaning) {
        byte[] bytes;
        try {
            bytes = line.signature().signed(envelope);
        } catch (SignatureToolAway away) {
            return new NotSent("not signed: " + away.getMessage());
        } catch (GatewayBreakdown refused) {
            throw new Unsigned(refused);
        }
        messages.sent(question, clock.instant(), bytes);
        var outcome = call.send(to, bytes);
        if (outcome instanceof Failed failed) {
            messages.failed(question, clock.instant(), failed.reason());
            return new Unavailable(failed.reason());
        }
        var came = (Came) outcome;
        try {
            var reply = understood(came, meaning);
            if (!(reply instanceof Unavailable)) {
                calling.answered();
            }
            messages.received(question, clock.instant(), came.status(), named(reply), came.body());
            return reply;
        } catch (GatewayBreakdown breakdown) {
            calling.answered();
            messages.received(question, clock.instant(), came.status(), breakdown.getMessage(), came.body());
            throw breakdown;
        }
    }

    private static String named(GatewayReply reply) {
        if (reply instanceof Unavailable unavailable) {
            return unavailable.reason();
        }
        return reply instanceof Refused refused
                ? refused.code()
                : reply.getClass().getSimpleName();
    }

    private GatewayReply understood(Came came, Function<Read, GatewayReply> meaning) {
        // A fault comes with 500; what else is no success was not said by the gateway but by something before it.
        if (came.status() >= 400 && came.status() < 500 && !PASSING.contains(came.status())) {
            throw new GatewayBreakdown("HTTP " + came.status());
        }
        if (came.status() != 200 && came.status() != 500) {
            return new Unavailable("HTTP " + came.status());
        }
        try {
            return meaning.apply(new Read(Xml.parse(came.body()), came.body()));
        } catch (UnreadableMessage unreadable) {
            return new Unavailable("HTTP " + came.status() + ", " + unreadable.getMessage());
        }
    }

    private GatewayReply answer(Read came, GatewayQuestion question) {
        var reply = SyncChannel.readReply(came.document());
        if (reply instanceof ErrorInfo error) {
            return fault(error);
        }
        var refusal = refusal(came);
        if (refusal != null) {
            return new Unavailable(refusal);
        }
        var response = (SyncResponse) reply;
        if (response.correlationId() != null
                && !response.correlationId().equals(question.message().toString())) {
            return new Unavailable("answer to another message");
        }
        return meaning(response, came.bytes());
    }

    private GatewayReply meaning(SyncResponse response, byte[] evidence) {
        var code = response.status().code();
        if (settings.processed().contains(code)) {
            return response.data() instanceof MessageData.Empty
                    ? new Unavailable("nothing in the answer")
                    : new Answered(response.data(), evidence);
        }
        if (settings.refused().contains(code)) {
            return new Refused(code, response.status().message(), response.data(), evidence);
        }
        if (settings.isBreakdown(code)) {
            throw new GatewayBreakdown(code);
        }
        return settings.promised().contains(code) ? new Accepted() : new Unavailable("status " + code);
    }

    private GatewayReply accepted(AsyncReply reply) {
        return reply instanceof AsyncReply.Fault fault ? fault(fault.error()) : new Accepted();
    }

    private GatewayReply fault(ErrorInfo error) {
        for (var each = error; each != null; each = each.subError()) {
            if (settings.isBreakdown(each.errorCode())) {
                throw new GatewayBreakdown(each.errorCode());
            }
        }
        return new Unavailable("fault " + error.errorCode());
    }

    /** Why the message cannot be believed, if it cannot. */
    private @Nullable String refusal(Read came) {
        BodyVerdict verdict;
        try {
            verdict = line.signature().verify(came.document(), came.bytes());
        } catch (SignatureToolAway away) {
            return "signature not checked: " + away.getMessage();
        }
        if (verdict instanceof BodyVerdict.Refused refused) {
            return "signature " + refused.reason();
        }
        return line.trusts(((BodyVerdict.Signed) verdict).by()) ? null : "signature of a stranger";
    }
}
