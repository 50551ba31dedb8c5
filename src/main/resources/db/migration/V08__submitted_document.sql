create table submitted_document (
    case_number  text not null references case_file,
    ordinal      integer not null,
    code         text not null,
    name_kk      text not null,
    name_ru      text not null,
    how          text not null check (how in ('SEEN', 'ORIGINAL', 'SCAN', 'PAPER', 'REQUEST')),
    one_paper    text,
    submitted_at timestamptz not null,
    primary key (case_number, code),
    unique (case_number, ordinal)
);
