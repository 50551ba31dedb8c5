create table housing_act (
    id                uuid primary key,
    case_number       text not null references case_file,
    run               text not null unique,
    state             text not null check (state in ('OPEN', 'FILLED_IN', 'RETURNED', 'APPROVED', 'NOT_STUDIED')),
    opened_at         timestamptz not null,
    content           jsonb,
    inspected_by      text,
    approved_by       text,
    closed_at         timestamptz,
    paper_id          uuid,
    acknowledge_by    timestamptz,
    acknowledgement   text check (acknowledgement in ('SIGNED', 'REFUSED_TO_SIGN', 'READ_IN_CABINET', 'NOT_READ')),
    acknowledged_on   date,
    applicant_remarks text,
    witnesses         text[] not null default '{}'
);
create index housing_act_of_case on housing_act (case_number, opened_at);

create table housing_visit (
    id         uuid primary key,
    act_id     uuid not null references housing_act,
    ordinal    integer not null,
    planned_at timestamptz not null,
    inspector  text not null,
    place      text not null,
    message    text,
    told_at    timestamptz,
    outcome    text check (outcome in ('HELD', 'NOBODY_HOME', 'ENTRY_REFUSED', 'POSTPONED', 'CANCELLED')),
    note       text,
    noted_at   timestamptz,
    unique (act_id, ordinal)
);

create table housing_act_remark (
    id         uuid primary key,
    act_id     uuid not null references housing_act,
    written_at timestamptz not null,
    user_id    text not null,
    remarks    text not null
);
create index housing_act_remark_of_act on housing_act_remark (act_id, written_at);
