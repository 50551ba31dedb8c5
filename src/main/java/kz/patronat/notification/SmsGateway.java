package kz.patronat.notification;

import org.jspecify.annotations.Nullable;

/** The one port to a provider of SMS. */
interface SmsGateway {

    /** @param serial by which the provider is to know it, the same at each attempt */
    Outcome send(int serial, String phone, String text);

    /**
     * What became of it.
     *
     * @param reference the provider's own, null when it never answered
     */
    Outcome trace(int serial, String phone, @Nullable String reference);
}
