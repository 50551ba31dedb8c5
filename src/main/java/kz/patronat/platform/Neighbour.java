package kz.patronat.platform;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** A small service at our side, such as NCANode: asked over HTTP/1.1, and waited for no longer than a person would. */
public final class Neighbour {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(15);

    private Neighbour() {}

    public static RestClient at(String address) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(READ);
        return RestClient.builder().baseUrl(address).requestFactory(requests).build();
    }
}
