-- Who tells the portal of a change has it to itself for so long; no connection is held while the portal thinks.
alter table status_change add column claimed_until timestamptz;
