package kz.patronat.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.notification.NoticeSettings.Sms;
import org.jspecify.annotations.Nullable;

/** The interface of SMSC.kz over HTTP: {@code send.php} and {@code status.php}, answers as JSON. */
class Smsc implements SmsGateway {

    private static final int NOT_FOUND = 3;

    private final URI address;
    private final String key;
    private final String sender;
    private final WebForm form;

    /** @param address without a path, such as that of the provider's web site */
    Smsc(URI address, Sms account, Duration patience) {
        this.address = address;
        this.key = account.key();
        this.sender = account.sender();
        this.form = new WebForm(patience);
    }

    @Override
    public Outcome send(int serial, String phone, String text) {
        var fields = fields(serial);
        fields.put("phones", phone);
        fields.put("mes", text);
        if (!sender.isEmpty()) {
            fields.put("sender", sender);
        }
        return form.post(address.resolve("/sys/send.php"), fields, Smsc::sent);
    }

    @Override
    public Outcome trace(int serial, String phone, @Nullable String reference) {
        var fields = fields(serial);
        fields.put("phone", phone);
        return form.post(address.resolve("/sys/status.php"), fields, Smsc::fate);
    }

    private Map<String, String> fields(int serial) {
        var fields = new TreeMap<String, String>();
        fields.put("apikey", key);
        fields.put("id", String.valueOf(serial));
        fields.put("fmt", "3");
        fields.put("charset", "utf-8");
        return fields;
    }

    private static Outcome sent(JsonNode answer) {
        if (answer.hasNonNull("id")) {
            return new Outcome.Sent(answer.get("id").asText());
        }
        return switch (answer.path("error_code").asInt()) {
            case 2, 4 -> new Outcome.Unavailable("notification.reason.access-denied");
            case 3 -> new Outcome.Unavailable("notification.reason.no-money");
            case 6 -> new Outcome.Refused("notification.reason.forbidden");
            case 7 -> new Outcome.Refused("notification.reason.address-wrong");
            case 8 -> new Outcome.Refused("notification.reason.undeliverable");
            case 9 -> new Outcome.Later("notification.reason.too-often");
            default -> new Outcome.Unavailable("notification.reason.not-understood");
        };
    }

    private static Outcome fate(JsonNode answer) {
        if (answer.hasNonNull("status")) {
            return switch (answer.get("status").asInt()) {
                case -3 -> new Outcome.NotKnown();
                case -1, 0 -> new Outcome.OnTheWay();
                case 1, 2, 4 -> new Outcome.Delivered();
                case 3 -> new Outcome.Refused("notification.reason.expired");
                case 22 -> new Outcome.Refused("notification.reason.address-wrong");
                case 23 -> new Outcome.Refused("notification.reason.forbidden");
                case 24 -> new Outcome.Refused("notification.reason.no-money");
                default -> new Outcome.Refused("notification.reason.undeliverable");
            };
        }
        return switch (answer.path("error_code").asInt()) {
            case NOT_FOUND -> new Outcome.NotKnown();
            case 2, 4 -> new Outcome.Unavailable("notification.reason.access-denied");
            default -> new Outcome.Unavailable("notification.reason.not-understood");
        };
    }
}
