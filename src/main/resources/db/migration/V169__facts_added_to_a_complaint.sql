-- New facts and documents come until the answer is signed; only what mends a defect replaces the signature.
alter table complaint_addition add column facts text;
alter table complaint_addition add column mends boolean not null default true;

-- An auditor finds a complaint by the beginning of its number or of the surname.
create index complaint_by_surname on complaint (lower(surname) text_pattern_ops);
create index complaint_by_number on complaint (number text_pattern_ops);
