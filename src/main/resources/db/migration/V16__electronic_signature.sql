-- Electronic signatures of officials on papers: what came, untouched, and what the verifier said of it.
create table paper_signature (
    id           uuid primary key,
    paper_id     uuid not null references paper,
    part         text not null,
    user_id      text not null,
    name         text not null,
    role         text not null,
    iin          text not null,
    language     text not null check (language in ('KK', 'RU')),
    sha256       text not null,
    cms          bytea not null,
    signed_at    timestamptz not null,
    state        text not null check (state in ('UNVERIFIED', 'VALID', 'REFUSED')),
    -- Why it was refused, or why it could not be checked so far.
    reason       text,
    tries        integer not null default 1,
    next_try_at  timestamptz,
    certificate  jsonb,
    verified_at  timestamptz,
    capsule      uuid,
    check ((state = 'UNVERIFIED') = (next_try_at is not null)),
    check ((state = 'VALID') = (capsule is not null))
);
create unique index paper_signed_once on paper_signature (paper_id, part) where state <> 'REFUSED';
create index paper_signature_waiting on paper_signature (next_try_at) where state = 'UNVERIFIED';

alter table paper_signing add column signature_id uuid references paper_signature;
