create table correction (
    id          uuid primary key,
    case_number text not null references case_file,
    person_id   uuid not null references person,
    field       text not null,
    old_value   text not null,
    new_value   text not null,
    reason      text not null,
    user_id     text not null,
    made_at     timestamptz not null
);
create index correction_of_case on correction (case_number, made_at);
