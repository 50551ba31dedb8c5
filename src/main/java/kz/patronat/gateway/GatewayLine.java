package kz.patronat.gateway;

import java.net.URI;
import java.security.cert.X509Certificate;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.TransportKey;
import kz.patronat.gateway.wire.TransportSignature;
import org.jspecify.annotations.Nullable;

/** Where the gateway is, who we are to it, and by what we know it. */
public interface GatewayLine {

    URI sync();

    URI async();

    Sender sender();

    TransportSignature signature();

    /** Key of our tokens, which are signed by RSA or ECDSA whatever the bodies are signed by. */
    TransportKey tokenKey();

    /** Whether the gateway signs with this certificate. */
    boolean trusts(X509Certificate certificate);

    /** Whether it is the gateway that names itself so when it calls us. */
    boolean admits(@Nullable Sender caller);
}
