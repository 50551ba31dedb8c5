package kz.patronat.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/** The first thing that is wrong at each field, so that all of it is said at once. */
public final class Rejections {

    private final Map<String, RejectedInput> byField = new LinkedHashMap<>();

    /** Keeps what the check throws. */
    public void unless(String field, Runnable check) {
        try {
            check.run();
        } catch (RejectedInput rejected) {
            byField.putIfAbsent(field, rejected);
        }
    }

    /** In the order of the checks. */
    public Map<String, RejectedInput> byField() {
        return byField;
    }
}
