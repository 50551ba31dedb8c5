-- An outage is of any line to the outside: a registry, a channel of notices, the portal.
alter table registry_outage rename to outage;
alter table outage rename column registry to line;
alter table outage drop constraint registry_outage_registry_check;
update outage set line = 'registry.outage.' || line;
alter index registry_outage_open rename to outage_open;

-- When the portal last was away when it was to be told, and when it last did not want the word.
alter table status_change add column away_at timestamptz;
alter table status_change add column refused_at timestamptz;
create index status_change_told on status_change (told_at) where told_at is not null;
create index status_change_refused on status_change (refused_at) where refused_at is not null;
create index status_change_away on status_change (away_at) where told_at is null and away_at is not null;
