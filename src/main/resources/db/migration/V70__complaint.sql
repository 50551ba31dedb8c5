-- A complaint has a number, a term and a log of its own, whether it is about a case or not (clauses C17-C22).
create table complaint (
    number          text primary key,
    origin          text not null unique,
    level           text not null check (level in ('FIRST', 'QUALITY')),
    provider_id     text not null references provider,
    case_number     text references case_file,
    first_complaint text references complaint,
    way             text not null check (way in ('POST', 'HAND', 'PORTAL')),
    addressee       text not null check (addressee in ('HEAD', 'AKIMAT', 'QUALITY_BODY')),
    language        text not null check (language in ('KK', 'RU')),
    received_at     timestamptz not null,
    registered_at   timestamptz not null,
    registered_on   date not null,
    accepted_by     text,
    surname         text not null,
    given           text not null,
    patronymic      text,
    iin             text,
    address         text,
    phone           text,
    email           text,
    signed          boolean not null,
    subject         text not null check (subject in ('DECISION', 'ACTION')),
    learned_on      date,
    route_named     boolean not null,
    official        text,
    content         text not null,
    remarks         text[] not null,
    signing_bar     uuid references signing_bar,
    forwarded_at    timestamptz,
    executed_at     timestamptz,
    answered_at     timestamptz,
    closed_at       timestamptz,
    outcome         text
);
create index complaint_of_case on complaint (case_number) where case_number is not null;
create index complaint_open on complaint (provider_id, received_at) where closed_at is null;

create table complaint_term (
    id             uuid primary key,
    complaint      text not null references complaint,
    code           text not null,
    counted_from   date not null,
    due_date       date not null,
    provisional    boolean not null,
    explanation_kk text[] not null,
    explanation_ru text[] not null,
    computed_at    timestamptz not null,
    current        boolean not null,
    met_at         timestamptz,
    breached_at    timestamptz
);
create unique index complaint_term_current on complaint_term (complaint) where current;

-- What was drafted to be signed: an answer or a longer term. Written once; the latest counts.
create table complaint_letter (
    id              uuid primary key,
    complaint       text not null references complaint,
    kind            text not null check (kind in ('ANSWER', 'EXTENSION')),
    outcome         text,
    ground          text,
    facts           text,
    reasons         text not null,
    order_step      text check (order_step in ('CHECKS', 'INSPECTION', 'EXAMINATION')),
    extension_days  integer check (extension_days between 1 and 10),
    drafted_by      text not null,
    drafted_at      timestamptz not null,
    signed_by       text,
    signed_at       timestamptz,
    sent_back       text
);
create index complaint_letter_of on complaint_letter (complaint, drafted_at);

create table complaint_entry (
    id         uuid primary key,
    complaint  text not null,
    written_at timestamptz not null,
    key        text not null,
    arguments  text[] not null,
    user_id    text
);
create index complaint_entry_of on complaint_entry (complaint, written_at);

-- What an official did may also belong to a complaint that is about no case.
alter table act drop constraint act_case_number_fkey;
