package kz.patronat.gateway;

import java.net.URI;
import java.security.cert.X509Certificate;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.TransportKey;
import org.jspecify.annotations.Nullable;

/** Where the gateway is, who we are to it, and by what we know it. */
public interface GatewayLine {

    URI sync();

    URI async();

    Sender sender();

    TransportKey key();

    /** Whether the gateway signs with this certificate. */
    boolean trusts(X509Certificate certificate);

    /** Whether it is the gateway that names itself so when it calls us. */
    boolean admits(@Nullable Sender caller);
}
