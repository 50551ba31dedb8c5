-- Whether a scan holds a virus. While no checker is configured every scan stays NOT_CHECKED and is opened as before; once
-- one is, the scans taken before are checked too.
alter table scan
    add virus_state text not null default 'NOT_CHECKED'
        check (virus_state in ('NOT_CHECKED', 'CLEAN', 'INFECTED', 'COULD_NOT_CHECK')),
    add virus_name text,
    add virus_checked_at timestamptz,
    add virus_attempts integer not null default 0,
    add virus_next_at timestamptz,
    add check ((virus_name is not null) = (virus_state = 'INFECTED'));
create index scan_to_check on scan (virus_next_at nulls first, id)
    where virus_state in ('NOT_CHECKED', 'COULD_NOT_CHECK') and removed_at is null;
