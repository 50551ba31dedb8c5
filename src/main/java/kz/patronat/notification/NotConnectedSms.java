package kz.patronat.notification;

import org.jspecify.annotations.Nullable;

/** No provider of SMS is configured; what waits goes out when one is. */
class NotConnectedSms implements SmsGateway {

    @Override
    public Outcome send(int serial, String phone, String text) {
        return new Outcome.Unavailable("notification.reason.not-connected");
    }

    @Override
    public Outcome trace(int serial, String phone, @Nullable String reference) {
        return new Outcome.Unavailable("notification.reason.not-connected");
    }
}
