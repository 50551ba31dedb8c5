-- Who has seen which notice; one to a role is seen by each of its people for themselves.
create table notice_seen (
    notice_id uuid not null references notice,
    user_id   text not null,
    seen_at   timestamptz not null,
    primary key (notice_id, user_id)
);
