-- What the portal sent under the number of a case or a complaint, signed; the bytes are never changed.
create table signed_submission (
    number      text primary key,
    form        text not null check (form in ('XML', 'CMS_ATTACHED', 'CMS_DETACHED')),
    bytes       bytea not null,
    data        bytea,
    sha256      text not null,
    at          timestamptz not null,
    expected    text,
    capacity    text not null check (capacity in ('PERSON', 'OFFICIAL')),
    kept_at     timestamptz not null,
    answer      text check (answer in ('VALID', 'INVALID')),
    reason      text,
    verified_at timestamptz,
    check ((form = 'CMS_DETACHED') = (data is not null)),
    check ((answer is null) = (verified_at is null)),
    check ((answer is not distinct from 'INVALID') = (reason is not null))
);
alter table signed_submission alter column bytes set storage external;
