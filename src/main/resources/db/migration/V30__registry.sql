-- One question to one registry about one person within one run of registry-checks.
create table registry_question (
    id           uuid primary key,
    case_number  text not null references case_file,
    person_id    uuid not null references person,
    registry     text not null check (registry in ('IDENTITY', 'CRIMINAL_RECORD')),
    run          text not null,
    consented    boolean not null,
    asked_at     timestamptz not null,
    paper_way_at timestamptz not null,
    attempts     integer not null default 0,
    closed_at    timestamptz,
    unique (run, registry)
);
create index registry_question_of_person on registry_question (person_id, registry);

create table registry_attempt (
    id          uuid primary key,
    question_id uuid not null references registry_question,
    ordinal     integer not null,
    asked_at    timestamptz not null,
    reply       text not null check (reply in ('ANSWERED', 'PENDING', 'UNAVAILABLE')),
    reason      text,
    unique (question_id, ordinal)
);

create table registry_answer (
    id          uuid primary key,
    question_id uuid not null references registry_question,
    way         text not null check (way in ('REGISTRY', 'PAPER')),
    outcome     text not null check (outcome in ('CLEAR', 'IMPEDIMENT', 'NOT_FOUND')),
    impediment  text check (impediment in ('DECEASED', 'INCAPABLE', 'CRIMINAL_RECORD')),
    differences text[] not null,
    reference   text,
    issued_by   text,
    entered_by  text,
    received_at timestamptz not null,
    valid_until date not null,
    counts      boolean not null default false
);
create index registry_answer_to_question on registry_answer (question_id, received_at);
create unique index registry_answer_counts on registry_answer (question_id) where counts;

-- Sealed: read by nothing but the opening with a reason.
create table registry_evidence (
    answer_id  uuid primary key references registry_answer,
    media_type text not null,
    content    bytea not null,
    sha256     text not null
);
