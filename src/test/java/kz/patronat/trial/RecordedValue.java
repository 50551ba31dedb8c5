package kz.patronat.trial;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a value of a variable is kept: flags, numbers, codes, moments and lists of these. Any other text may be about a
 * person and is left out; that there was one is all that is kept.
 */
final class RecordedValue {

    private static final String CODE = "[A-Za-z][A-Za-z0-9._/-]{0,59}";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String LEFT_OUT = "…";

    private RecordedValue() {}

    static Object of(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof Date moment) {
            return Map.of("moment", moment.toInstant().toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RecordedValue::of).filter(Objects::nonNull).toList();
        }
        var text = String.valueOf(value);
        return text.matches(CODE) || text.matches(UUID) || text.matches(DAY) ? text : LEFT_OUT;
    }

    static Object read(Object kept) {
        return kept instanceof Map<?, ?> map ? Date.from(Instant.parse((String) map.get("moment"))) : kept;
    }
}
