package kz.patronat.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.notification.NoticeSettings.Sms;
import org.jspecify.annotations.Nullable;

/**
 * The interface of Mobizon over HTTP. It takes no number of ours, so when it fell silent in the middle nobody can know
 * whether it has the message; such a message is never sent again without a person.
 */
class Mobizon implements SmsGateway {

    private final URI address;
    private final String key;
    private final String sender;
    private final WebForm form;

    /** @param address without a path, such as {@code https://api.mobizon.kz} */
    Mobizon(URI address, Sms account, Duration patience) {
        this.address = address;
        this.key = account.key();
        this.sender = account.sender();
        this.form = new WebForm(patience);
    }

    @Override
    public Outcome send(int serial, String phone, String text) {
        var fields = fields();
        fields.put("recipient", phone.substring(1));
        fields.put("text", text);
        if (!sender.isEmpty()) {
            fields.put("from", sender);
        }
        return form.post(address.resolve("/service/message/sendSmsMessage"), fields, Mobizon::sent);
    }

    @Override
    public Outcome trace(int serial, String phone, @Nullable String reference) {
        if (reference == null) {
            return new Outcome.Refused("notification.reason.unclear");
        }
        var fields = fields();
        fields.put("ids", reference);
        return form.post(address.resolve("/service/message/getSMSStatus"), fields, Mobizon::fate);
    }

    private Map<String, String> fields() {
        var fields = new TreeMap<String, String>();
        fields.put("apiKey", key);
        fields.put("api", "v1");
        fields.put("output", "json");
        return fields;
    }

    private static Outcome sent(JsonNode answer) {
        return switch (answer.path("code").asInt(-1)) {
            case 0 -> new Outcome.Sent(answer.path("data").path("messageId").asText(null));
            case 1, 12 ->
                new Outcome.Refused(
                        answer.path("data").has("recipient")
                                ? "notification.reason.address-wrong"
                                : "notification.reason.forbidden");
            case 8, 9, 14 -> new Outcome.Unavailable("notification.reason.access-denied");
            case 15 -> new Outcome.Unavailable("notification.reason.no-money");
            default -> new Outcome.Unclear("notification.reason.not-understood");
        };
    }

    private static Outcome fate(JsonNode answer) {
        if (answer.path("code").asInt(-1) != 0) {
            return new Outcome.Unavailable("notification.reason.not-understood");
        }
        return switch (answer.path("data").path(0).path("status").asText()) {
            case "DELIVRD" -> new Outcome.Delivered();
            case "UNDELIV" -> new Outcome.Refused("notification.reason.undeliverable");
            case "REJECTD" -> new Outcome.Refused("notification.reason.forbidden");
            case "EXPIRED", "DELETED" -> new Outcome.Refused("notification.reason.expired");
            case "" -> new Outcome.NotKnown();
            default -> new Outcome.OnTheWay();
        };
    }
}
