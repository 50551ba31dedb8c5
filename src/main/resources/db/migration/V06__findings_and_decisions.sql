create table finding (
    id          uuid primary key,
    case_number text not null references case_file,
    what        text not null check (what in ('IDENTITY', 'CRIMINAL_RECORD', 'HOUSING')),
    person_id   uuid references person,
    outcome     text not null check (outcome in ('CLEAR', 'IMPEDIMENT', 'NOT_FOUND', 'EXPIRED', 'NOT_STUDIED')),
    found_at    timestamptz not null
);
create index finding_of_case on finding (case_number, what, person_id, found_at desc);

create table decision (
    id          uuid primary key,
    case_number text not null references case_file,
    stage       text not null check (stage in ('PROPOSED', 'SENT_BACK', 'REFUSAL_INTENDED', 'DECIDED')),
    remarks     text,
    user_id     text not null,
    made_at     timestamptz not null
);
create index decision_of_case on decision (case_number, made_at);

-- A child that is no longer named stays in the decisions that were made about it.
create table decision_child (
    decision_id uuid not null references decision,
    child_id    uuid not null,
    outcome     text not null check (outcome in ('CONTRACT', 'REFUSED', 'NOT_CONCLUDED')),
    reason      text,
    primary key (decision_id, child_id)
);

create table decision_ground (
    decision_id uuid not null references decision,
    code        text not null,
    facts       text not null,
    evidence    text not null,
    primary key (decision_id, code)
);
