package kz.patronat.workplace;

import java.nio.charset.StandardCharsets;
import kz.patronat.document.Content;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Bytes that the browser shows and keeps nowhere. */
final class Inline {

    private Inline() {}

    static ResponseEntity<byte[]> sent(Content content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .body(content.bytes());
    }
}
