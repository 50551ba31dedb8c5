-- A case is looked for by the beginning of its number, whatever the collation of the database.
create index case_file_by_number on case_file (number text_pattern_ops);
