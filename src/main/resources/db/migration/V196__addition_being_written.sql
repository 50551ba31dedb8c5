-- What a citizen has entered of an addition to a complaint that is not sent yet is a draft, too: one for a person and a
-- complaint. Once it is sent, nothing of it stays.
alter table draft add column complaint text references complaint on delete cascade;
drop index draft_open;
create unique index draft_open on draft (iin) where case_number is null and complaint is null;
create unique index draft_of_addition on draft (iin, complaint) where complaint is not null;
