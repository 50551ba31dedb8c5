-- Which open task passed from whom to whom, by whose word and why. Rows are only ever added.
create table handover (
    id          uuid primary key,
    task_id     text not null,
    task_name   text not null,
    numbers     text[] not null,
    kind        text not null check (kind in ('GIVEN', 'TAKEN', 'RETURNED', 'RELEASED', 'DONE')),
    from_user   text,
    to_user     text,
    done_by     text,
    reason      text not null,
    deputy      uuid,
    happened_at timestamptz not null
);
create index handover_of_task on handover (task_id, id);
create index handover_of_number on handover using gin (numbers);
