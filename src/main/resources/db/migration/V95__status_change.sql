-- What the personal cabinet shows of cases and complaints, change by change, and which of them the portal was told.
create table status_change (
    id           uuid primary key,
    number       text not null,
    ordinal      integer not null check (ordinal > 0),
    provider_id  text not null references provider,
    status       text not null,
    changed_at   timestamptz not null,
    paper_id     uuid,
    to_portal    boolean not null,
    attempts     integer not null default 0,
    last_failure text,
    told_at      timestamptz,
    unique (number, ordinal)
);
create index status_change_untold on status_change (number, ordinal) where to_portal and told_at is null;
