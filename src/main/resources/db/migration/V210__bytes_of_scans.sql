-- The bytes of scans lie by themselves, spread over eight tables by chance. Several people who send files at the same moment
-- would otherwise lengthen one table and wait for each other inside the system's file, see docs/benchmark.md.
create table scan_bytes (
    -- Deferred: they are written before the row that describes them.
    scan_id uuid not null primary key references scan on delete cascade deferrable initially deferred,
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
-- With its rule that only a removed scan has none. What the column held is given back by «vacuum full scan».
alter table scan drop column bytes;
