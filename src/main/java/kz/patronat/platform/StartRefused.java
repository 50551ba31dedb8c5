package kz.patronat.platform;

import org.jspecify.annotations.Nullable;

/** Why the service cannot start, and what the person at the console can do about it. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    public StartRefused(String reason, String advice) {
        this(reason, advice, null);
    }

    StartRefused(String reason, String advice, @Nullable Throwable cause) {
        super(reason, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
