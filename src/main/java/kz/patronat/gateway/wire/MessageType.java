package kz.patronat.gateway.wire;

/** What a message on the asynchronous channel is. */
public enum MessageType {
    REQUEST,
    RESPONSE,
    NOTIFICATION
}
