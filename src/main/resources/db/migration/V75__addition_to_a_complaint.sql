-- What a person sent through the portal to mend a complaint (clause C18); what was signed stands under the number of the
-- complaint, a stroke and the ordinal.
create table complaint_addition (
    complaint      text not null references complaint,
    ordinal        integer not null,
    origin         text not null unique,
    request_sha256 text not null,
    address        text,
    phone          text,
    signed         boolean not null,
    sent_at        timestamptz not null,
    primary key (complaint, ordinal)
);
