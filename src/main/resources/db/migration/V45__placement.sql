-- What the check of a portal application found (clause C7).
create table acceptance_check (
    case_number text primary key references case_file,
    signature   text check (signature in ('VALID', 'INVALID')),
    complete    boolean,
    missing     text[] not null default '{}',
    remark      text
);

-- What was agreed about the children beyond the case file (Code art. 118-3, 136).
create table child_agreement (
    case_number             text not null references case_file,
    iin                     text not null,
    lives_with              text not null check (lives_with in ('ORGANISATION', 'GUARDIAN')),
    administration_agreed_on date not null,
    child_consent           text not null check (child_consent in ('GIVEN', 'REFUSED', 'NOT_NEEDED')),
    child_consent_on        date,
    undertaking_on          date not null,
    primary key (case_number, iin)
);

-- Grounds to which the facts of the case point, by refusal-grounds.dmn; a person decides.
create table suggested_ground (
    case_number text not null references case_file,
    code        text not null,
    primary key (case_number, code)
);

-- Hearing before an unfavourable decision (APPC art. 73), one for each intended refusal.
create table hearing (
    decision_id     uuid primary key references decision,
    case_number     text not null references case_file,
    hearing_at      timestamptz not null,
    delivered_on    date,
    objection_until date,
    attendance      text check (attendance in ('CAME', 'REPRESENTED', 'WROTE', 'ABSENT')),
    objected_on     date,
    objection       text,
    answer          text,
    minutes         text,
    held_at         timestamptz,
    held_by         text
);
create index hearing_of_case on hearing (case_number, hearing_at);

-- Appointment to sign the contracts, once for the whole case.
create table appointment (
    case_number  text primary key references case_file,
    meets_at     timestamptz not null,
    place        text not null,
    awaited_since timestamptz
);
