-- What carries a notice out of the house. The cabinet needs no row: a notice to the applicant lies there by itself.
create table notice_delivery (
    id           uuid primary key,
    -- What providers know it by; they take 32 bits.
    serial       integer generated always as identity unique,
    notice_id    uuid not null references notice,
    -- The first sending is 1; each sending again by an official is a row of its own.
    ordinal      integer not null,
    channel      text not null check (channel in ('SMS', 'EMAIL', 'POST')),
    language     text not null,
    address      text,
    state        text not null
        check (state in ('WAITING', 'SENDING', 'READY', 'SENT', 'DELIVERED', 'FAILED', 'REPLACED')),
    attempts     integer not null default 0,
    -- When something has to be done about it; null when nothing ever has.
    due_at       timestamptz,
    created_at   timestamptz not null,
    sent_at      timestamptz,
    delivered_at timestamptz,
    reason       text,
    reference    text,
    asked_by     text,
    unique (notice_id, ordinal)
);
create index notice_delivery_due on notice_delivery (channel, due_at, serial) where due_at is not null;

-- A channel whose other side is silent; its notices wait together.
create table notice_outage (
    channel  text primary key,
    since    timestamptz not null,
    attempts integer not null,
    probe_at timestamptz not null,
    reason   text not null
);
