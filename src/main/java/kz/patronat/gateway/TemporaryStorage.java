package kz.patronat.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import kz.patronat.gateway.GatewayReply.Answered;
import kz.patronat.gateway.GatewayReply.NotSent;
import kz.patronat.gateway.GatewayReply.Refused;
import kz.patronat.gateway.GatewayReply.Unavailable;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.kernel.Ids;
import org.springframework.stereotype.Component;

/**
 * Files go through the gateway beside the messages: who sends one lays it into the temporary storage and names its
 * identifier, who is told of one fetches it there. A storage that is away is a result; an exception is for the
 * administrator, as everywhere at the gateway.
 */
@Component
@GatewayConnected
public class TemporaryStorage {

    private final Gateway gateway;
    private final GatewayLine line;
    private final TemporaryStorageSettings settings;
    private final Clock clock;

    TemporaryStorage(Gateway gateway, GatewayLine line, TemporaryStorageSettings settings, Clock clock) {
        this.gateway = gateway;
        this.line = line;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of laying a file into the storage or of fetching it. */
    public sealed interface Outcome {

        /** It lies there under the identifier. */
        record Laid(String identifier, Instant until) implements Outcome {}

        record Fetched(StoredFile file) implements Outcome {}

        /** The storage has removed it. */
        record Gone() implements Outcome {}

        /**
         * Nobody answered, or nothing that can be believed: to be tried again.
         *
         * @param reason for the administrator; no personal data
         */
        record Away(String reason) implements Outcome {}

        /** The storage understood and says no; asking again is of no use before somebody has looked. */
        record No(String reason) implements Outcome {}
    }

    /** How long before its end a file is no longer named to anybody. */
    public Duration spare() {
        return settings.spare();
    }

    /**
     * Lays a file into the storage.
     *
     * @param process ours, the same from attempt to attempt
     * @throws GatewayBreakdown when asking again would be of no use
     */
    public Outcome lay(UUID process, StoredFile file) {
        if (file.content().length > settings.largest().toBytes()) {
            return new Outcome.No("the file is larger than " + settings.largest());
        }
        var asked = clock.instant();
        return ask(process, StorageWords.upload(process, file, settings.life(), sender()), data -> {
            var said = StorageWords.uploaded(data, process);
            var life = StorageWords.life(said)
                    .filter(shorter -> shorter.compareTo(settings.life()) < 0)
                    .orElse(settings.life());
            return said.text("fileIdentifier")
                    .<Outcome>map(identifier -> new Outcome.Laid(identifier, asked.plus(life)))
                    .orElseGet(() -> new Outcome.No(StorageWords.reason(said)));
        });
    }

    /**
     * Fetches a file.
     *
     * @param concerns what it is fetched for
     * @throws GatewayBreakdown when asking again would be of no use
     */
    public Outcome fetch(UUID concerns, String identifier) {
        return ask(concerns, StorageWords.download(identifier, sender()), data -> {
            var said = StorageWords.downloaded(data, identifier);
            return StorageWords.isRemoved(said)
                    ? new Outcome.Gone()
                    : StorageWords.content(said)
                            .<Outcome>map(bytes -> fetched(said, bytes))
                            .orElseGet(() -> new Outcome.No(StorageWords.reason(said)));
        });
    }

    private static Outcome fetched(XmlFields said, byte[] bytes) {
        var meta = said.one("meta");
        return new Outcome.Fetched(new StoredFile(
                meta.flatMap(each -> each.text("name")).orElse(""),
                meta.flatMap(each -> each.text("mime")).orElse("application/octet-stream"),
                bytes));
    }

    private Outcome ask(UUID concerns, MessageData data, Function<MessageData, Outcome> meaning) {
        var reply = gateway.ask(new GatewayQuestion(Ids.next(), concerns, settings.service(), data));
        if (reply instanceof Answered answered) {
            try {
                return meaning.apply(answered.data());
            } catch (UnreadableMessage nonsense) {
                return new Outcome.Away(String.valueOf(nonsense.getMessage()));
            }
        }
        if (reply instanceof Refused refused) {
            return new Outcome.No(refused.code());
        }
        if (reply instanceof NotSent notSent) {
            return new Outcome.Away(notSent.reason());
        }
        return new Outcome.Away(reply instanceof Unavailable away ? away.reason() : "promised for later");
    }

    private Sender sender() {
        var login = settings.login();
        return login == null ? line.sender() : new Sender(login.id(), login.password());
    }
}
