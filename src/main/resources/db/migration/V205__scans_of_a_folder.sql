-- All scans of a folder, the removed ones too: they move together when a visit or a request becomes a case. The index of
-- V15 knows only those that are not removed, so each move read the whole table.
create index scan_in_folder on scan (provider_id, folder);
