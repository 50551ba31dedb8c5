create table contract (
    child_id    uuid primary key,
    case_number text not null references case_file,
    valid_from  date not null,
    valid_until date not null,
    conditions  text,
    number      text unique,
    signed_on   date,
    check (valid_from < valid_until)
);
create index contract_of_case on contract (case_number);

-- What holds the signing of contracts of a case, such as an open complaint about the decision.
create table signing_bar (
    id          uuid primary key,
    case_number text not null references case_file,
    reason      text not null,
    since       timestamptz not null,
    lifted_at   timestamptz
);
create index signing_bar_of_case on signing_bar (case_number) where lifted_at is null;
