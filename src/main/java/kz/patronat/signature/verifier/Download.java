package kz.patronat.signature.verifier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.patronat.platform.LimitedBody;
import kz.patronat.platform.SilentLines;

/** Fetches small things over HTTP: no redirects, no more bytes than allowed, no longer than allowed in all. */
final class Download {

    private final HttpClient client;
    private final Duration patience;
    private final SilentLines lines;

    /** @param patience for an answer as a whole */
    Download(Duration connect, Duration patience, SilentLines lines) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.patience = patience;
        this.lines = lines;
    }

    /** @throws IOException when there is no answer of success within the limits */
    byte[] get(String address, int largest) throws IOException {
        return fetch(request(address).GET().build(), largest);
    }

    /** @throws IOException when there is no answer of success within the limits */
    byte[] post(String address, String type, byte[] body, int largest) throws IOException {
        return fetch(
                request(address)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                largest);
    }

    private HttpRequest.Builder request(String address) throws IOException {
        try {
            return HttpRequest.newBuilder(URI.create(address)).timeout(patience);
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("not an HTTP address", noAddress);
        }
    }

    private byte[] fetch(HttpRequest request, int largest) throws IOException {
        var free = lines.call(request.uri().getScheme() + "://" + request.uri().getAuthority());
        if (free.isEmpty()) {
            throw new IOException("not asked: the line is silent, somebody else tries it");
        }
        try (var calling = free.get()) {
            var body = answer(request, largest);
            calling.answered();
            return body;
        }
    }

    private byte[] answer(HttpRequest request, int largest) throws IOException {
        var asked = client.sendAsync(request, LimitedBody.of(largest));
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new IOException("no answer within " + patience, late);
        } catch (InterruptedException interrupted) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
