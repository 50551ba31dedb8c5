package kz.patronat.gateway;

/** What came is no message of the gateway, or not one we are ready to read. Its text holds no personal data. */
public class UnreadableMessage extends RuntimeException {

    public UnreadableMessage(String reason) {
        super(reason);
    }
}
