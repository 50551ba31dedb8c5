-- The bytes of scans lie by themselves, spread over eight tables by chance. Several people who send files at the same moment
-- would otherwise lengthen one table and wait for each other inside the system's file, see docs/benchmark.md.

-- Nobody stores a scan between the copying and the end of the old column.
lock table scan in access exclusive mode;

create table scan_bytes (
    scan_id uuid not null primary key,
    bytes   bytea not null
) partition by hash (scan_id);
alter table scan_bytes alter column bytes set storage external;

do $$
begin
    for part in 0..7 loop
        execute format('create table scan_bytes_%s partition of scan_bytes for values with (modulus 8, remainder %s)',
            part, part);
    end loop;
end $$;

insert into scan_bytes (scan_id, bytes) select id, bytes from scan where bytes is not null;
-- With its rule that a scan has bytes unless it was removed, which now stands below.
alter table scan drop column bytes;

-- Deferred, for either may be written first.
alter table scan_bytes add foreign key (scan_id) references scan on delete cascade deferrable initially deferred;
alter table scan
    add kept uuid generated always as (case when removed_at is null then id end) stored,
    add foreign key (kept) references scan_bytes deferrable initially deferred;
create index scan_kept on scan (kept);
