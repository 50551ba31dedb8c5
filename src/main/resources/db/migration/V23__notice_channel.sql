-- By what channel the applicant of a case asked to be told; without a row the case goes by its own way in.
create table notice_channel (
    case_number text primary key references case_file,
    channel     text not null check (channel in ('CABINET', 'SMS', 'EMAIL', 'POST')),
    chosen_at   timestamptz not null,
    recorded_by text
);
