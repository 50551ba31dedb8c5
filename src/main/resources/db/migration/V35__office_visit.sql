create table office_visit (
    number              text primary key,
    provider_id         text not null references provider,
    ticket              text not null,
    arrived_at          timestamptz not null,
    waiting_ends_at     timestamptz not null,
    waiting_breached_at timestamptz,
    called_at           timestamptz,
    called_by           text,
    service_ends_at     timestamptz,
    service_breached_at timestamptz,
    iin                 text,
    case_number         text references case_file,
    receipt_signed      boolean,
    outcome             text check (outcome in ('REGISTERED', 'ACCEPTANCE_REFUSED', 'LEFT')),
    forgotten           boolean not null default false,
    ended_at            timestamptz,
    check ((outcome is null) = (ended_at is null))
);
create index office_visit_by_arrival on office_visit (provider_id, arrived_at);
create unique index office_visit_open_ticket on office_visit (provider_id, ticket) where ended_at is null;

-- What was typed for an application that was not registered, to fill in the form at the next visit of the person.
create table unfinished_application (
    visit_number text primary key references office_visit,
    provider_id  text not null references provider,
    iin          text not null,
    answers      jsonb not null,
    kept_at      timestamptz not null
);
create index unfinished_application_of_person on unfinished_application (provider_id, iin, kept_at desc);
