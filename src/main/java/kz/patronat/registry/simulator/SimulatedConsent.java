package kz.patronat.registry.simulator;

import java.util.Map;
import kz.patronat.registry.AccessReply;
import kz.patronat.registry.PersonalDataConsent;
import kz.patronat.registry.RegistryRequest;

/** The state's access control, played inside the application: for most people it is not needed. */
class SimulatedConsent implements PersonalDataConsent {

    private static final Map<String, AccessReply> BY_IIN = Map.of(
            "000229600503", new AccessReply.Asked(),
            "000229500909", new AccessReply.Refused());

    /** Nobody reaches the access control for the first attempt. */
    private static final String AWAY_AT_FIRST = "180101500803";

    @Override
    public AccessReply request(RegistryRequest request) {
        var iin = request.iin().value();
        return iin.equals(AWAY_AT_FIRST) && request.attempt() == 1
                ? new AccessReply.Unavailable("simulated silence")
                : BY_IIN.getOrDefault(iin, new AccessReply.NotNeeded());
    }
}
