-- Reviews whose packet has to be put together again, for one of its scans was checked; who checks waits for no packing.
create table packet_due (
    id        bigint generated always as identity primary key,
    complaint text not null references complaint on delete cascade,
    due_at    timestamptz not null
);
create index packet_due_next on packet_due (due_at);
create index packet_due_of on packet_due (complaint);
