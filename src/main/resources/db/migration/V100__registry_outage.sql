-- A time in which a registry answered nobody; told to the heads when it began and when it was over.
create table registry_outage (
    registry text not null check (registry in ('IDENTITY', 'CRIMINAL_RECORD')),
    since    timestamptz not null,
    over_at  timestamptz,
    primary key (registry, since)
);
create unique index registry_outage_open on registry_outage (registry) where over_at is null;

create index registry_attempt_at on registry_attempt (asked_at);
create index registry_question_open on registry_question (registry) where closed_at is null;
