package kz.patronat.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A letter that knows whether all of it was handed over. A server takes a letter when it has seen its end, and not
 * before: whoever breaks off afterwards may have it, whoever broke off before has not.
 */
class Letter extends MimeMessage {

    private volatile boolean handedOver;

    Letter() {
        super((Session) null);
    }

    /** The server asks for it with the word DATA; then nothing but its end is left to say. */
    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        super.writeTo(out, without);
        handedOver = true;
    }

    boolean isHandedOver() {
        return handedOver;
    }
}
