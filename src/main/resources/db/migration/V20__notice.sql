create table notice (
    id             uuid primary key,
    case_number    text not null references case_file,
    recipient_kind text not null check (recipient_kind in ('APPLICANT', 'OFFICIAL', 'ROLE')),
    recipient      text not null,
    event          text not null,
    occurrence     text not null,
    arguments      text[] not null,
    told_at        timestamptz not null,
    unique (case_number, event, recipient_kind, recipient, occurrence)
);
