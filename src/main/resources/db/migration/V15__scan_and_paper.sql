-- A folder is a case or a visit; a visit has no row of its own here, so there is no reference.
create table scan (
    id          uuid primary key,
    provider_id text not null references provider,
    folder      text not null,
    documents   text[] not null check (cardinality(documents) > 0),
    name        text not null,
    type        text not null check (type in ('PDF', 'JPEG', 'PNG')),
    size        integer not null check (size > 0),
    sha256      text not null,
    bytes       bytea,
    stored_by   text not null,
    stored_at   timestamptz not null,
    removed_by  text,
    removed_at  timestamptz,
    check ((bytes is null) = (removed_at is not null))
);
create unique index scan_once_per_folder on scan (provider_id, folder, sha256) where removed_at is null;
alter table scan alter column bytes set storage external;

create table paper (
    id          uuid primary key,
    provider_id text not null references provider,
    folder      text not null,
    kind        text not null,
    owner       text not null,
    number      text not null,
    version     integer not null check (version > 0),
    replaced    boolean not null default false,
    language    text not null check (language in ('KK', 'RU')),
    dated       date not null,
    check_code  text not null,
    head        jsonb not null,
    facts       jsonb not null,
    additional  jsonb not null,
    drawn_at    timestamptz not null,
    drawn_by    text,
    unique (kind, owner, version)
);
create unique index paper_current on paper (kind, owner) where not replaced;
create index paper_of_folder on paper (provider_id, folder);

create table paper_file (
    paper_id uuid not null references paper,
    language text not null check (language in ('KK', 'RU')),
    bytes    bytea not null,
    sha256   text not null,
    drawn_at timestamptz not null,
    primary key (paper_id, language)
);
alter table paper_file alter column bytes set storage external;

create table paper_signing (
    paper_id    uuid not null references paper,
    part        text not null,
    name        text not null,
    signed_on   date not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (paper_id, part, name)
);

create table paper_issue (
    id            uuid primary key,
    paper_id      uuid not null references paper,
    way           text not null check (way in ('HAND', 'POST', 'CABINET')),
    recipient     text not null,
    identity_seen boolean not null,
    tracking      text,
    issued_at     timestamptz not null,
    issued_by     text not null,
    unique nulls not distinct (paper_id, way, recipient, tracking)
);
