package kz.patronat.gateway.wire;

import org.jspecify.annotations.Nullable;

/** Who sends, by the login that the gateway gave. */
public record Sender(String senderId, @Nullable String password) {

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return senderId;
    }
}
