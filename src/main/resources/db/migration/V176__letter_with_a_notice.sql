-- A letter is kept as it was printed, whatever becomes of its sentences later.
create table notice_letter (
    delivery_id uuid primary key references notice_delivery on delete cascade,
    reference   text not null,
    recipient   text not null,
    drawn_on    date not null,
    pdf         bytea not null
);

-- The day on which the post brought a letter back.
alter table notice_delivery add column returned_on date;

-- Letters that wait already are printed by the job of the channel.
update notice_delivery set state = 'WAITING', due_at = created_at where channel = 'POST' and state = 'READY';

create index notice_delivery_letters on notice_delivery (created_at) where channel = 'POST';
