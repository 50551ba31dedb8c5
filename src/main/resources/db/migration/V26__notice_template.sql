-- Sentences that replace those of the text bundles. Rows are only ever added; the newest is in force, and one without
-- words brings the sentence of the bundle back.
create table notice_template (
    id         uuid primary key,
    event      text not null,
    medium     text not null check (medium in ('FULL', 'SMS', 'MAIL')),
    kk         text,
    ru         text,
    changed_by text not null,
    changed_at timestamptz not null,
    check ((kk is null) = (ru is null))
);
create index notice_template_newest on notice_template (event, medium, id desc);
