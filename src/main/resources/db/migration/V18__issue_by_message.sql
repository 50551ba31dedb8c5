-- Told by telephone, message or mail with a record (APPC art. 66).
alter table paper_issue drop constraint paper_issue_way_check;
alter table paper_issue add constraint paper_issue_way_check check (way in ('HAND', 'POST', 'CABINET', 'MESSAGE'));
