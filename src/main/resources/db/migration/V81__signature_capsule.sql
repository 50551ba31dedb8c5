-- Certificates and lists of revoked certificates, once each: many signatures rest on the same list.
create table signature_proof (
    sha256 text primary key,
    bytes  bytea not null
);
alter table signature_proof alter column bytes set storage external;

-- A signature with all that proves it. The seal is over everything, the proofs included.
create table signature_capsule (
    id            uuid primary key,
    owner         text not null,
    form          text not null check (form in ('XML', 'CMS_ATTACHED', 'CMS_DETACHED')),
    bytes         bytea not null,
    data          bytea,
    shown         bytea not null,
    at            timestamptz not null,
    expected      text,
    capacity      text not null check (capacity in ('PERSON', 'OFFICIAL')),
    iin           text not null,
    bin           text,
    common_name   text not null,
    serial_number text not null,
    issuer        text not null,
    not_before    timestamptz not null,
    not_after     timestamptz not null,
    revocation_by text not null,
    revocation_at timestamptz not null,
    tool          text not null check (tool in ('EMBEDDED', 'EMBEDDED_GOST', 'NCANODE')),
    kept_at       timestamptz not null,
    seal          text not null
);
create index signature_capsule_of_owner on signature_capsule (owner);

create table signature_capsule_proof (
    capsule_id uuid not null references signature_capsule,
    ordinal    integer not null,
    kind       text not null check (kind in ('CERTIFICATE', 'CRL', 'DELTA_CRL', 'OCSP', 'NCANODE')),
    sha256     text not null references signature_proof,
    primary key (capsule_id, ordinal)
);

alter table signed_submission add column capsule_id uuid references signature_capsule;
