-- Who stands in for whom while that person is absent, from the first to the last day.
create table deputy (
    id           uuid primary key,
    absent       text not null references staff,
    deputy       text not null references staff,
    from_day     date not null,
    until_day    date not null,
    reason       text not null,
    acting_order text,
    named_by     text not null,
    named_at     timestamptz not null,
    ended_by     text,
    ended_at     timestamptz,
    check (absent <> deputy),
    check (until_day >= from_day)
);
create index deputy_standing_in on deputy (deputy, until_day) where ended_at is null;
create index deputy_of_absent on deputy (absent, until_day) where ended_at is null;

create index handover_by_deputy on handover (deputy) where deputy is not null;

-- In whose stead it was done: what one does for another counts as the other's as well.
alter table act add column instead_of text;
