package kz.patronat.cabinet;

import java.util.List;
import java.util.stream.Stream;
import kz.patronat.cabinet.Expectation.Act;
import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.Awaited;
import org.springframework.stereotype.Component;

/** The contract is signed in person at the appointed time and place (clause C15). */
@Component
class SigningToComeTo implements Awaiting {

    private final Awaited awaited;

    SigningToComeTo(Awaited awaited) {
        this.awaited = awaited;
    }

    @Override
    public Stream<Expectation> of(CaseFile file) {
        return awaited.signing(file).stream()
                .map(signing -> new Expectation(
                        signing.missed() ? Act.COME_SOON : Act.COME_TO_SIGN,
                        Zone.day(signing.at()),
                        List.of(Written.moment(signing.at()), signing.place())));
    }
}
