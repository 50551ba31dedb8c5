-- What an applicant asked for in a case with a signature: to withdraw, that the act was read, an objection. The signed
-- bytes lie among the signed submissions under the reference.
create table personal_request (
    id          uuid primary key,
    case_number text not null references case_file,
    kind        text not null check (kind in ('WITHDRAWAL', 'ACKNOWLEDGEMENT', 'OBJECTION')),
    request_id  uuid not null,
    reference   text not null unique,
    sha256      text not null,
    said        text,
    late        boolean not null,
    language    text not null check (language in ('KK', 'RU')),
    received_at timestamptz not null,
    state       text not null check (state in ('WAITING', 'CARRIED_OUT', 'INVALID', 'TOO_LATE')),
    refused_for text,
    asked       integer not null default 0,
    settled_at  timestamptz,
    unique (case_number, request_id)
);
create index personal_request_of_case on personal_request (case_number, received_at);

create table personal_request_key (
    sender     text not null,
    key        text not null,
    request_id uuid not null references personal_request,
    sha256     text not null,
    primary key (sender, key)
);

-- Objections that came signed through the cabinet, beside what the minutes say (APPC art. 73).
create table hearing_objection (
    id          uuid primary key,
    decision_id uuid not null references hearing,
    received_at timestamptz not null,
    text        text not null,
    late        boolean not null,
    signature   text check (signature in ('VALID', 'INVALID'))
);
create index hearing_objection_of on hearing_objection (decision_id, received_at);
