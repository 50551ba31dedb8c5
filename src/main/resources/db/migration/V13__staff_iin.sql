-- Needed of whoever signs with an electronic key. One person has one account: a second one would slip past the duties
-- that one person may not hold both.
alter table staff add column iin text check (iin ~ '^[0-9]{12}$');
create unique index staff_iin on staff (iin) where active;
