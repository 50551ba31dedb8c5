create table case_file (
    number         text primary key,
    provider_id    text not null references provider,
    channel        text not null check (channel in ('OFFICE', 'PORTAL')),
    language       text not null check (language in ('KK', 'RU')),
    submitted_at   timestamptz not null,
    effective_date date not null,
    married        boolean not null,
    status         text not null,
    executor       text,
    ended_at       timestamptz,
    additional     jsonb not null default '{}'
);
create index case_file_open on case_file (provider_id, submitted_at) where ended_at is null;
create index case_file_by_provider on case_file (provider_id, submitted_at desc);

create table person (
    id          uuid primary key,
    case_number text not null references case_file,
    part        text not null check (part in ('APPLICANT', 'SPOUSE')),
    iin         text not null,
    surname     text not null,
    given       text not null,
    patronymic  text,
    birth_date  date not null,
    phone       text,
    email       text,
    address     text,
    unique (case_number, part)
);
create index person_by_iin on person (iin);
create index person_by_surname on person (lower(surname) text_pattern_ops);

create table child (
    id             uuid primary key,
    case_number    text not null references case_file,
    ordinal        integer not null,
    iin            text not null,
    surname        text not null,
    given          text not null,
    patronymic     text,
    birth_date     date not null,
    lives_with     text,
    agreed         boolean not null default false,
    siblings       text,
    opinion        text,
    consents       boolean,
    outcome        text check (outcome in ('CONTRACT', 'REFUSED', 'NOT_CONCLUDED')),
    outcome_reason text,
    unique (case_number, ordinal),
    unique (case_number, iin)
);

create table consent (
    id           uuid primary key,
    person_id    uuid not null references person,
    kind         text not null,
    given        boolean not null,
    text_version text not null,
    language     text not null,
    given_at     timestamptz not null,
    way          text not null
);
create index consent_of_person on consent (person_id, kind, given_at desc);

create table act (
    id          uuid primary key,
    case_number text not null references case_file,
    act         text not null,
    subject     text not null,
    user_id     text not null,
    done_at     timestamptz not null
);
create index act_of_case on act (case_number, act);

create table term (
    id             uuid primary key,
    case_number    text not null references case_file,
    code           text not null,
    effective_date date not null,
    first_day      date not null,
    due_date       date not null,
    provisional    boolean not null,
    explanation_kk text[] not null,
    explanation_ru text[] not null,
    reason         text not null,
    computed_at    timestamptz not null,
    current        boolean not null,
    met_at         timestamptz,
    breached_at    timestamptz
);
create unique index term_current on term (case_number, code) where current;
create index term_of_case on term (case_number);

create table journal (
    id          uuid primary key,
    case_number text not null references case_file,
    written_at  timestamptz not null,
    key         text not null,
    arguments   text[] not null,
    user_id     text
);
create index journal_of_case on journal (case_number, written_at);

create table note (
    id          uuid primary key,
    case_number text not null references case_file,
    written_at  timestamptz not null,
    user_id     text not null,
    text        text not null
);
create index note_of_case on note (case_number, written_at);
