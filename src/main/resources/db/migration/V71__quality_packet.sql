-- The whole packet of a case for the quality body, as it was when the review began (clause C22).
create table quality_packet (
    complaint    text primary key references complaint,
    bytes        bytea not null,
    sha256       text not null,
    assembled_at timestamptz not null
);
alter table quality_packet alter column bytes set storage external;
