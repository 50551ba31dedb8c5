package kz.patronat.gateway.wire;

/** What comes back on the synchronous channel. */
public sealed interface SyncReply permits SyncResponse, ErrorInfo {}
