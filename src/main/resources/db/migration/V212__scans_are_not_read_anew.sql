-- Rows of megabytes that only come and never change. The autovacuum would read and write each once more soon after it came,
-- only to mark it as old, for more of the processor than keeping it took (docs/benchmark.md). What was removed is still tidied away.
do $$
begin
    for part in 0..7 loop
        execute format('alter table scan_bytes_%s set (toast.autovacuum_vacuum_insert_threshold = -1)', part);
    end loop;
end $$;
