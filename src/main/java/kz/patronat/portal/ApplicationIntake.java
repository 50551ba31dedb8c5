package kz.patronat.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes signed applications (clauses C2, C7, C11, C26). Only what this machine can see is judged here: the form of the
 * request and its files. Whether the signature holds is judged by the process of the case, which exists by then.
 */
@Component
public class ApplicationIntake {

    /** Of files beside a request. */
    public static final int MOST_FILES = FileChecks.MOST;

    /** All of them, in bytes. */
    public static final long LARGEST_TOGETHER = FileChecks.LARGEST_TOGETHER;

    private static final String KEY = "[\\x21-\\x7e]{1,100}";
    private static final HexFormat HEX = HexFormat.of();

    private final RequestSchema schema = RequestSchema.load("application-1.xsd");
    private final SignedApplicationReader reader;
    private final FileChecks checks;
    private final PortalSubmissions submissions;
    private final CaseOpening cases;
    private final Inbox inbox;
    private final Turns turns;
    private final AcceptanceSteps steps;
    private final Clock clock;

    ApplicationIntake(
            SignedApplicationReader reader,
            FileChecks checks,
            PortalSubmissions submissions,
            CaseOpening cases,
            Inbox inbox,
            Turns turns,
            AcceptanceSteps steps,
            Clock clock) {
        this.reader = reader;
        this.checks = checks;
        this.submissions = submissions;
        this.cases = cases;
        this.inbox = inbox;
        this.turns = turns;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Registers the application and starts its case; the same again is answered the same. A request that is one, but
     * cannot become a case, waits in the inbox.
     *
     * @throws NotTaken when it did not become a case, with everything that is wrong
     */
    public Accepted accept(Sent sent) {
        var key = checked(sent.key());
        var arrivedAt = clock.instant();
        return turns.take(() -> accept(sent, key, arrivedAt));
    }

    private Accepted accept(Sent sent, String key, Instant arrivedAt) {
        var read = steps.time("read", () -> schema.read(sent.request()));
        var files = steps.time("examine", () -> checks.examined(sent.files()));
        var arrival = arrival(sent, key, files, arrivedAt);
        return submissions
                .under(sent.sender(), key)
                .map(earlier -> same(earlier, arrival))
                .orElseGet(() -> accept(arrival, read, files));
    }

    /** What was answered to that sender under that key; empty when nothing was registered under it. */
    public Optional<Accepted> answered(String sender, String key) {
        return submissions.under(sender, key).map(PortalSubmissions.Earlier::answer);
    }

    private static Accepted same(PortalSubmissions.Earlier earlier, Arrival arrival) {
        if (!earlier.sha256().equals(arrival.sha256())) {
            throw CaseOpening.keyReused();
        }
        return earlier.answer();
    }

    private Accepted accept(Arrival arrival, RequestSchema.Read read, List<CheckedFile> files) {
        try {
            var application = reader.read(read.valid(), arrival.at());
            var signed = checks.underSignature(files, application.files());
            return steps.time("open", () -> cases.open(arrival, application, signed));
        } catch (RejectedInput unknownYear) {
            throw wait(arrival, read.root(), files, NotTaken.noCase(Fault.of(unknownYear, "request", 0)));
        } catch (NotTaken refused) {
            throw refused.kind() == NotTaken.Kind.NO_CASE ? wait(arrival, read.root(), files, refused) : refused;
        }
    }

    private NotTaken wait(Arrival arrival, Node root, List<CheckedFile> files, NotTaken refused) {
        return refused.waitingAt(inbox.keep(arrival, root, files, refused.faults()));
    }

    /**
     * Tries once more what waits in the inbox; it was submitted when it first came.
     *
     * @throws NotTaken when it still cannot become a case
     */
    Accepted again(String sender, byte[] request, List<SentFile> sent, Instant arrivedAt, String key) {
        var sum = Sha256.of(request);
        var arrival = new Arrival(sender, key, request, sum, sum, arrivedAt);
        var application = reader.read(schema.read(request).valid(), arrivedAt);
        return cases.open(arrival, application, checks.underSignature(checks.examined(sent), application.files()));
    }

    private Arrival arrival(Sent sent, String key, List<CheckedFile> files, Instant arrivedAt) {
        var request = Sha256.digest().digest(sent.request());
        var whole = Sha256.digest();
        whole.update(request);
        files.stream()
                .map(file -> file.scan().sha256())
                .sorted()
                .forEach(sum -> whole.update(sum.getBytes(StandardCharsets.US_ASCII)));
        return new Arrival(
                sent.sender(), key, sent.request(), HEX.formatHex(request), HEX.formatHex(whole.digest()), arrivedAt);
    }

    private static String checked(@Nullable String key) {
        return Optional.ofNullable(key)
                .filter(word -> word.matches(KEY))
                .orElseThrow(() -> NotTaken.unreadable(Fault.at("Idempotency-Key", "portal.idempotency-key-missing")));
    }
}
