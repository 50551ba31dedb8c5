package kz.patronat.api;

import org.springframework.http.HttpStatus;

/** What was asked for cannot be done now; nothing is wrong with how it was asked. */
final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String field;
    private final String key;

    /** @param key key of the sentence in the text bundles */
    Refusal(HttpStatus status, String field, String key) {
        super(field + ": " + key, null, false, false);
        this.status = status;
        this.field = field;
        this.key = key;
    }

    HttpStatus status() {
        return status;
    }

    String field() {
        return field;
    }

    String key() {
        return key;
    }
}
