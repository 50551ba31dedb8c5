-- The applicant may sign that there is nothing to object to an intended refusal (APPC art. 73); such a word has no text.
alter table personal_request drop constraint personal_request_kind_check;
alter table personal_request add constraint personal_request_kind_check
    check (kind in ('WITHDRAWAL', 'ACKNOWLEDGEMENT', 'OBJECTION', 'AGREEMENT'));
alter table hearing_objection alter column text drop not null;
