package kz.patronat.access;

import jakarta.servlet.http.HttpServletResponse;

/** With whom a page of ours may speak beside what it loads from here. */
public final class PagePolicy {

    private static final String HEADER = "Content-Security-Policy";

    private PagePolicy() {}

    /**
     * Lets this one page speak with an address.
     *
     * @param address a path of the service itself, or an address such as {@code wss://127.0.0.1:13579}
     */
    public static void connects(HttpServletResponse response, String address) {
        response.setHeader(HEADER, connectingTo(address));
    }

    static String connectingTo(String address) {
        return SecurityChain.CONTENT_SECURITY_POLICY
                + "; connect-src 'self'"
                + (address.startsWith("/") ? "" : " " + address);
    }
}
