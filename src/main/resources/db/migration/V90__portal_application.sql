-- One row for each signed request that became a case, with what was answered, so that it is answered the same again.
create table portal_submission (
    id             uuid primary key,
    request_sha256 text not null,
    received_at    timestamptz not null,
    case_number    text unique references case_file,
    effective_date date,
    due_date       date,
    explanation_kk text[],
    explanation_ru text[]
);

-- The idempotency keys of each machine of the portal.
create table portal_request (
    sender        text not null,
    key           text not null,
    sha256        text not null,
    submission_id uuid not null references portal_submission,
    received_at   timestamptz not null,
    primary key (sender, key)
);

-- What could not become a case and waits for a person. Once it has become one, or was closed, its bytes are gone from here.
create table portal_inbox (
    id              uuid primary key,
    sender          text not null,
    request_sha256  text not null,
    submission_id   text,
    provider        text,
    provider_id     text references provider,
    applicant_name  text,
    applicant_phone text,
    reason          text not null,
    reason_kk       text not null,
    reason_ru       text not null,
    request         bytea,
    received_at     timestamptz not null,
    repeated        integer not null default 0,
    state           text not null check (state in ('OPEN', 'CASE', 'CLOSED')),
    case_number     text references case_file,
    closed_by       text,
    closed_at       timestamptz,
    closed_because  text
);
create unique index portal_inbox_once on portal_inbox (request_sha256) where state = 'OPEN';
create index portal_inbox_of_provider on portal_inbox (provider_id) where state = 'OPEN';

create table portal_inbox_file (
    inbox_id uuid not null references portal_inbox,
    ordinal  integer not null,
    name     text not null,
    sha256   text not null,
    bytes    bytea not null,
    primary key (inbox_id, ordinal)
);
alter table portal_inbox_file alter column bytes set storage external;
