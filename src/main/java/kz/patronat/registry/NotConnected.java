package kz.patronat.registry;

import kz.patronat.gateway.NoGateway;
import org.springframework.stereotype.Component;

/** While no gateway is connected to a real database, nobody answers and the certificates come on paper. */
@Component
@NoGateway
class NotConnected implements IdentityRegistry, CriminalRecords {

    private static final String REASON = "no gateway is connected";

    @Override
    public RegistryReply<IdentityAnswer> ask(RegistryRequest request) {
        return new RegistryReply.NotAsked<>(REASON);
    }

    @Override
    public RegistryReply<RecordAnswer> certificate(RegistryRequest request) {
        return new RegistryReply.NotAsked<>(REASON);
    }
}
