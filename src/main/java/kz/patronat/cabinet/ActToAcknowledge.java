package kz.patronat.cabinet;

import java.util.List;
import java.util.stream.Stream;
import kz.patronat.cabinet.Expectation.Act;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.inspection.HousingActs;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/** The act of the study is to be read: in the cabinet with a signature, by whoever came to the office there (clause C12). */
@Component
class ActToAcknowledge implements Awaiting {

    private final HousingActs acts;

    ActToAcknowledge(HousingActs acts) {
        this.acts = acts;
    }

    @Override
    public Stream<Expectation> of(CaseFile file) {
        var act = file.channel() == Channel.PORTAL ? Act.ACKNOWLEDGE_ACT : Act.SIGN_ACT;
        return acts.latest(file.number()).stream()
                .filter(latest -> latest.acknowledgeBy() != null && latest.acknowledgement() == null)
                .map(latest -> Zone.day(latest.acknowledgeBy()))
                .map(until -> new Expectation(act, until, List.of(Written.day(until))));
    }
}
