package kz.patronat.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.patronat.access.Role;
import kz.patronat.kernel.Written;
import kz.patronat.provider.Providers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells every head once that nobody answers at the other end of a line, and once more when it is over. The work goes on
 * meanwhile and catches up by itself.
 */
@Component
public class Outages {

    private final List<Line> lines;
    private final OutageTable table;
    private final Providers providers;
    private final Notices notices;
    private final Clock clock;

    Outages(List<Line> lines, OutageTable table, Providers providers, Notices notices, Clock clock) {
        this.lines = List.copyOf(lines);
        this.table = table;
        this.providers = providers;
        this.notices = notices;
        this.clock = clock;
    }

    /** The outages there are now. */
    public List<Outage> open() {
        return table.open();
    }

    /** Looks how the lines are, and tells what has changed. */
    @Transactional
    public void look() {
        var now = clock.instant();
        for (var outage : table.open()) {
            lines.stream()
                    .filter(line -> line.name().equals(outage.line()))
                    .flatMap(line -> line.answeredAfter(outage.since(), now).stream())
                    .filter(answered -> table.end(outage, answered))
                    .forEach(answered -> tell(outage, "over", answered));
        }
        lines.stream()
                .flatMap(line -> line.silentSince(now).map(since -> new Outage(line.name(), since)).stream())
                .filter(table::begin)
                .forEach(outage -> tell(outage, "began", outage.since()));
    }

    private void tell(Outage outage, String what, Instant at) {
        for (var provider : providers.all()) {
            notices.tellOfProvider(
                    provider.id(),
                    Recipient.role(Role.HEAD.id()),
                    outage.line() + "." + what,
                    outage.since().toString(),
                    Written.moment(at));
        }
    }
}
