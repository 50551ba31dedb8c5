package kz.patronat.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Bytes of a paper or a scan that a browser shows. */
public final class Inline {

    private Inline() {}

    /** Kept by no browser and no proxy. */
    public static ResponseEntity<byte[]> sent(Content content) {
        return named(content)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content.bytes());
    }

    /** Where the page around them says already that nothing is kept. */
    public static ResponseEntity<byte[]> onPage(Content content) {
        return named(content).body(content.bytes());
    }

    private static ResponseEntity.BodyBuilder named(Content content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(content.mediaType()));
    }
}
