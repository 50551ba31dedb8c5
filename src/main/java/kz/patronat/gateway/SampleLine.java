package kz.patronat.gateway;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.TransportKey;
import kz.patronat.gateway.wire.TransportSignature;
import kz.patronat.kernel.PersonName;
import kz.patronat.signature.sample.SampleAuthority;
import kz.patronat.signature.sample.SampleHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The line to the simulated gateway on our own port, with throw-away keys for both ends. */
public class SampleLine implements GatewayLine {

    /** Where the simulator listens, below the address of the service. */
    public static final String SYNC = "/gateway-simulator/bip-sync-wss-gost/";

    public static final String ASYNC = "/gateway-simulator/bip-async/";

    private static final Sender PATRONAT = new Sender("patronat", "patronat");
    private static final Sender GATEWAY = new Sender("shep", "shep");

    private final Environment environment;
    private final TransportKey key;
    private final TransportKey gatewayKey;

    SampleLine(Environment environment, Clock clock) {
        this.environment = environment;
        var authority = SampleAuthority.create();
        this.key = key(authority, "PATRONAT", clock);
        this.gatewayKey = key(authority, "GATEWAY", clock);
    }

    private static TransportKey key(SampleAuthority authority, String name, Clock clock) {
        var from = clock.instant().minus(Duration.ofDays(1));
        var holder = new SampleHolder(
                new PersonName("SAMPLE", name, null),
                null,
                null,
                SampleHolder.Use.SIGNING,
                SampleHolder.Algorithm.ECDSA,
                from,
                from.plus(Duration.ofDays(3650)));
        var issued = authority.issue(holder);
        return new TransportKey(issued.key(), issued.certificate());
    }

    /** The key that the simulated gateway signs with. */
    public TransportKey gatewayKey() {
        return gatewayKey;
    }

    /** How the simulated gateway names itself when it calls us. */
    public Sender gateway() {
        return GATEWAY;
    }

    /** Where the simulated gateway finds us. */
    public URI ours() {
        return at("/gateway/async");
    }

    @Override
    public URI sync() {
        return at(SYNC);
    }

    @Override
    public URI async() {
        return at(ASYNC);
    }

    private URI at(String path) {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public Sender sender() {
        return PATRONAT;
    }

    @Override
    public TransportSignature signature() {
        return key;
    }

    @Override
    public TransportKey tokenKey() {
        return key;
    }

    @Override
    public boolean trusts(X509Certificate certificate) {
        return certificate.equals(gatewayKey.certificate());
    }

    @Override
    public boolean admits(@Nullable Sender caller) {
        return GATEWAY.equals(caller);
    }
}
