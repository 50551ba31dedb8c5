-- When the sending of a draft began; what broke off between the case and the draft is found by it and ended.
alter table draft add column sending_at timestamptz;
create index draft_being_sent on draft (sending_at) where sending_at is not null;
