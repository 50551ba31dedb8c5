-- Who changed what is known of a provider or of a person, with everything as it stood afterwards. Rows are only ever added.
create table administration_log (
    id         uuid primary key,
    subject    text not null,
    content    jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null
);
create index administration_of_subject on administration_log (subject, id);
