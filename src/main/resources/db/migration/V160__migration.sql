-- Running cases carried over to another version of their model: who, when, from where to where, by which plan.
create table migration_run (
    id          uuid        primary key,
    process_key text        not null,
    trial       boolean     not null,
    source      jsonb       not null,
    target      jsonb       not null,
    wish        jsonb       not null,
    changes     jsonb       not null,
    started_by  text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text check (outcome in ('DONE', 'STOPPED', 'TOO_MANY_FAULTS')),
    check ((ended_at is null) = (outcome is null))
);
-- Two people never carry over the cases of one process at the same time.
create unique index migration_run_open on migration_run (process_key) where ended_at is null and not trial;

-- What became of each instance; sentences are kept by key, so that they are read in both languages.
create table migration_item (
    run_id       uuid  not null references migration_run (id),
    instance_id  text  not null,
    business_key text,
    provider_id  text  not null,
    state        text  not null check (state in ('WAITING', 'MOVED', 'CANNOT', 'FAILED', 'GONE')),
    reasons      jsonb not null default '[]',
    differences  jsonb not null default '[]',
    done_at      timestamptz,
    primary key (run_id, instance_id)
);
create index migration_item_waiting on migration_item (run_id, instance_id) where state = 'WAITING';
