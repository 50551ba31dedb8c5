package kz.patronat.cabinet;

import java.time.Clock;
import kz.patronat.cabinet.store.ResultFileTable;
import kz.patronat.document.PaperId;
import kz.patronat.document.Papers;
import kz.patronat.gateway.GatewayConnected;
import kz.patronat.gateway.StoredFile;
import kz.patronat.gateway.TemporaryStorage;
import kz.patronat.gateway.TemporaryStorage.Outcome;
import org.springframework.stereotype.Component;

/**
 * Lays the result of which a status tells, the very bytes that were signed, where the portal can fetch it. It is laid there
 * once, and anew only when it would not lie there long enough for whoever is told of it.
 */
@Component
@GatewayConnected
class ResultFiles {

    /** Under which a result is fetched, or why there is nothing yet to be fetched. */
    sealed interface File {

        record Named(String identifier) implements File {}

        /** The storage cannot be reached; laid there later. */
        record Away(String reason) implements File {}

        /** The storage will not take it before somebody has looked. */
        record Refused(String reason) implements File {}
    }

    private final Papers papers;
    private final TemporaryStorage storage;
    private final ResultFileTable table;
    private final Clock clock;

    ResultFiles(Papers papers, TemporaryStorage storage, ResultFileTable table, Clock clock) {
        this.papers = papers;
        this.storage = storage;
        this.table = table;
        this.clock = clock;
    }

    /** @throws kz.patronat.gateway.GatewayBreakdown when trying again would be of no use */
    File of(PaperId paper) {
        return table.beyond(paper, clock.instant().plus(storage.spare()))
                .<File>map(File.Named::new)
                .orElseGet(() -> laid(paper));
    }

    private File laid(PaperId paper) {
        var original = papers.original(paper);
        var outcome = storage.lay(paper.value(), new StoredFile(original.name(), "application/pdf", original.bytes()));
        if (outcome instanceof Outcome.Laid laid) {
            table.laid(paper, laid.identifier(), laid.until());
            return new File.Named(laid.identifier());
        }
        return outcome instanceof Outcome.No no
                ? new File.Refused("the storage of files: " + no.reason())
                : new File.Away("the storage of files: " + ((Outcome.Away) outcome).reason());
    }
}
