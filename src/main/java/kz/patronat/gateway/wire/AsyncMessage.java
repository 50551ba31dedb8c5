package kz.patronat.gateway.wire;

import kz.patronat.gateway.MessageData;

/** {@code sendMessage} on the asynchronous channel, in either direction. */
public record AsyncMessage(MessageInfo info, MessageData data) {}
