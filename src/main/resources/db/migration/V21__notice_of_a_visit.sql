-- A visit to the office has no case yet but a head who must be told of it; so a notice knows its provider itself.
alter table notice drop constraint notice_case_number_fkey;
alter table notice add column provider_id text references provider;
update notice set provider_id = (select c.provider_id from case_file c where c.number = notice.case_number);
alter table notice alter column provider_id set not null;
create index notice_of_provider on notice (provider_id, recipient_kind, recipient, told_at desc);
