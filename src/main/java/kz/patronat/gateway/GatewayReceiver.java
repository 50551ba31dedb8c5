package kz.patronat.gateway;

import kz.patronat.gateway.wire.MessageType;

/** Takes over what the gateway brings for one service; may be told the same thing more than once. */
public interface GatewayReceiver {

    boolean receives(String serviceId, MessageType type);

    /**
     * Called in a transaction of its own.
     *
     * @return false when nobody waits for it
     * @throws UnreadableMessage when it is not what the service brings
     */
    boolean receive(GatewayMessage message);
}
