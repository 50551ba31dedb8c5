-- A paper is checked by the code printed on it.
create unique index paper_by_check_code on paper (check_code);

-- The contact centre finds an application by the telephone of its applicant.
create index applicant_by_phone on person (phone) where part = 'APPLICANT';
