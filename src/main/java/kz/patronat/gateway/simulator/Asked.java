package kz.patronat.gateway.simulator;

import java.nio.charset.StandardCharsets;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.XmlFields;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.Xml;
import org.jspecify.annotations.Nullable;

/** A question to a register, as far as the simulator looks into it. */
record Asked(
        SimulatedRegister register,
        MessageInfo info,
        @Nullable String iin,
        @Nullable XmlFields fields) {

    static Asked of(SimulatedRegister register, MessageInfo info, MessageData data) {
        var fields = fields(data);
        return new Asked(register, info, fields == null ? null : person(fields), fields);
    }

    private static @Nullable String person(XmlFields fields) {
        return fields.text("iin").or(() -> fields.text("uin")).orElse(null);
    }

    private static @Nullable XmlFields fields(MessageData data) {
        if (data instanceof MessageData.Typed typed) {
            return new XmlFields(typed.content());
        }
        try {
            return data instanceof MessageData.Escaped escaped
                    ? new XmlFields(Xml.parse(escaped.xml().getBytes(StandardCharsets.UTF_8))
                            .getDocumentElement())
                    : null;
        } catch (UnreadableMessage noDocument) {
            return null;
        }
    }

    /** The same from attempt to attempt. */
    String question() {
        var number = info.properties().get("requestNumber");
        return number == null ? String.valueOf(info.messageId()) : number;
    }

    Behaviour behaviour() {
        return iin == null ? Behaviour.CLEAR : Behaviour.of(iin);
    }

    /** The same question about somebody else, whose number is nobody's: its last digit does not fit. */
    Asked aboutAnother() {
        return new Asked(register, info, iin == null ? null : neighbour(iin), fields);
    }

    private static String neighbour(String iin) {
        var last = iin.length() - 1;
        return iin.substring(0, last) + (Character.digit(iin.charAt(last), 10) + 1) % 10;
    }

    /** Whether the answer comes later, over the asynchronous channel, by itself. */
    boolean isPromised() {
        return behaviour() == (register == SimulatedRegister.ACCESS ? Behaviour.ACCESS_GIVEN_LATER : Behaviour.PENDING);
    }

    @Nullable
    String maskedPerson() {
        return iin == null ? null : "********" + iin.substring(Math.max(0, iin.length() - 4));
    }
}
