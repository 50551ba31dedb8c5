-- The page of a case and the auditor's questions look for what was asked about one case.
create index registry_question_of_case on registry_question (case_number);
