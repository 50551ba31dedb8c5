-- A visit to the office has no case yet but scans and papers that are read; so a folder is a case or a visit.
alter table reading_log drop constraint reading_log_case_number_fkey;
alter table reading_log rename column case_number to folder;
