-- Under which identifier a result paper lies in the temporary storage of the gateway, and until when: a word that is told
-- again names it again.
create table result_file (
    paper_id   uuid primary key,
    identifier text not null,
    laid_at    timestamptz not null,
    kept_until timestamptz not null
);
