create table staff (
    user_id    text primary key,
    surname    text not null,
    given      text not null,
    patronymic text,
    active     boolean not null
);

create table staff_role (
    user_id text not null references staff,
    role    text not null check (role in ('registrar', 'specialist', 'head', 'deputy-head', 'akimat',
        'quality-officer', 'contact-centre', 'analyst', 'auditor', 'administrator')),
    primary key (user_id, role)
);

create table staff_provider (
    user_id     text not null references staff,
    provider_id text not null references provider,
    primary key (user_id, provider_id)
);
create index staff_of_provider on staff_provider (provider_id);

-- Who opened which sealed fact of which case, and why. Rows are only ever added.
create table reading_log (
    id          uuid primary key,
    case_number text not null references case_file,
    user_id     text not null,
    fact        text not null,
    reason      text not null,
    read_at     timestamptz not null
);
create index reading_of_case on reading_log (case_number, read_at);
create index reading_of_person on reading_log (user_id, read_at);
