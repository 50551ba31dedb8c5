package kz.patronat.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/** Reads the JSON that a person signed, byte for byte as it came. */
final class SignedJson {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private SignedJson() {}

    static <T> T read(byte[] json, Class<T> type) {
        try {
            var request = JSON.readValue(json, type);
            if (request != null) {
                return request;
            }
        } catch (IOException nonsense) {
            throw new RejectedInput("request", "api.body-unreadable");
        }
        throw new RejectedInput("request", "api.body-unreadable");
    }

    static String given(String field, @Nullable String value) {
        var text = blank(value);
        if (text == null) {
            throw new RejectedInput(field, "api.missing", field);
        }
        return text;
    }

    static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
