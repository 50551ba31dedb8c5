package kz.patronat.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.patronat.platform.LimitedBody;
import org.springframework.stereotype.Component;

/** Carries bytes to the gateway and those of its answer back, and waits no longer than we are ready to. */
@Component
@GatewayConnected
class GatewayCall {

    private final HttpClient client;
    private final GatewaySettings settings;

    GatewayCall(GatewaySettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connect())
                .build();
    }

    /** What came over the line, if anything did. */
    sealed interface Outcome {

        record Came(int status, byte[] body) implements Outcome {}

        record Failed(String reason) implements Outcome {}
    }

    Outcome send(URI to, byte[] envelope) {
        var request = HttpRequest.newBuilder(to)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofByteArray(envelope))
                .build();
        var answer =
                client.sendAsync(request, LimitedBody.of(settings.maxMessage().toBytes()));
        try {
            // The timeout of the request itself ends with the first byte of the answer.
            var came = answer.get(settings.read().toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Came(came.statusCode(), came.body());
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Outcome.Failed("no answer within " + settings.read());
        } catch (ExecutionException broken) {
            return new Outcome.Failed(reason(broken));
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the gateway was asked", interrupted);
        }
    }

    private static String reason(ExecutionException broken) {
        if (broken.getCause() instanceof IOException line) {
            return line.getClass().getSimpleName() + ": " + line.getMessage();
        }
        throw new IllegalStateException("the gateway cannot be asked", broken.getCause());
    }
}
