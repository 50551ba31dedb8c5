package kz.patronat.gateway.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The faults that are switched on; of two for the same call the newer one happens. Gone with a restart. */
@Component
@SimulatedGateway
class Switchboard {

    private final List<FaultSwitch> switches = new ArrayList<>();
    private long last;

    /** @param calls for the next so many calls; null until it is switched off */
    synchronized FaultSwitch on(
            Fault fault, @Nullable SimulatedRegister service, @Nullable String iin, @Nullable Integer calls) {
        var added = new FaultSwitch(++last, fault, service, iin, calls);
        switches.add(0, added);
        return added;
    }

    synchronized void off(long id) {
        switches.removeIf(each -> each.id() == id);
    }

    synchronized void allOff() {
        switches.clear();
    }

    /** Newest first. */
    synchronized List<FaultSwitch> all() {
        return List.copyOf(switches);
    }

    /** What goes wrong with this call, which is counted. */
    synchronized Optional<Fault> happens(SimulatedRegister service, @Nullable String iin) {
        var found =
                switches.stream().filter(each -> each.concerns(service, iin)).findFirst();
        found.ifPresent(each -> {
            var used = each.used();
            switches.replaceAll(one -> one.id() == used.id() ? used : one);
            switches.removeIf(FaultSwitch::isSpent);
        });
        return found.map(FaultSwitch::fault);
    }
}
