-- What an administrator enters of a year; the highest version counts, none is ever changed or removed.
create table calendar_year (
    id         uuid primary key,
    year       integer not null,
    version    integer not null check (version > 0),
    confirmed  boolean not null,
    kurban_ait date[] not null,
    source     text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    unique (year, version)
);

create table calendar_transfer (
    calendar_year_id uuid not null references calendar_year,
    ordinal          integer not null,
    day_off          date,
    worked           date,
    act              text not null,
    primary key (calendar_year_id, ordinal),
    check (day_off is not null or worked is not null)
);
