package kz.patronat.gateway.wire;

import kz.patronat.gateway.MessageData;

/** {@code SendMessage} on the synchronous channel. */
public record SyncRequest(MessageInfo info, MessageData data) {}
