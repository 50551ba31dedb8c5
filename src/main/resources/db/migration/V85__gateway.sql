-- What went to the gateway and what came back, byte for byte. Sealed: read by nothing but an opening with a reason.
create table gateway_message (
    id          uuid primary key,
    direction   text not null check (direction in ('SENT', 'RECEIVED')),
    message_id  text not null,
    service_id  text not null,
    concerns    uuid,
    at          timestamptz not null,
    http_status integer,
    outcome     text,
    content     bytea not null,
    sha256      text not null
);
create index gateway_message_of_attempt on gateway_message (message_id);
create index gateway_message_of_question on gateway_message (concerns);

-- What the gateway brought by itself; taken over at once, worked off afterwards.
create table gateway_delivery (
    id             uuid primary key,
    message_id     text,
    correlation_id text,
    service_id     text not null,
    message_type   text not null check (message_type in ('REQUEST', 'RESPONSE', 'NOTIFICATION')),
    received_at    timestamptz not null,
    state          text not null check (state in ('WAITING', 'TAKEN', 'DUPLICATE', 'UNKNOWN', 'UNREADABLE', 'FAILED')),
    settled_at     timestamptz,
    attempts       integer not null default 0,
    again_at       timestamptz,
    content        bytea not null,
    sha256         text not null
);
create unique index gateway_delivery_once on gateway_delivery (message_id) where state <> 'DUPLICATE';
create index gateway_delivery_of_answered on gateway_delivery (correlation_id);
create index gateway_delivery_waiting on gateway_delivery (again_at) where state = 'WAITING';
