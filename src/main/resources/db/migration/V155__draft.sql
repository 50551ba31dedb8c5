-- What a citizen has entered of an application that is not sent yet: one open draft a person. Once it is sent, only the
-- number of its case stays, so that sending it again is answered the same.
create table draft (
    id          uuid primary key,
    iin         text not null,
    answers     jsonb not null,
    changed_at  timestamptz not null,
    case_number text references case_file
);
create unique index draft_open on draft (iin) where case_number is null;
create index draft_changed on draft (changed_at);

-- Files of a draft are no documents of a case yet.
create table draft_file (
    id        uuid primary key,
    draft_id  uuid not null references draft on delete cascade,
    documents text[] not null,
    name      text not null,
    size      integer not null,
    sha256    text not null,
    bytes     bytea not null,
    unique (draft_id, sha256)
);
