-- An outage is judged by how many signatures nobody could verify, and no longer by how often that was tried: asked_in_vain is
-- read no more, and stays for the servers that are still of the version before.

-- Since when verifier and portal were asked in vain, counted from the first time after they had last answered anybody.
alter table signed_submission add column in_vain_since timestamptz;
update signed_submission set in_vain_since = asked_at where unchecked_for is not null;
alter table status_change add column away_since timestamptz;
update status_change set away_since = away_at where told_at is null;
