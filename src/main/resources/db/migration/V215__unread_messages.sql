-- Of what lay ready at the gateway and cannot be read nobody can tell what it is.
alter table gateway_delivery alter column message_type drop not null;

-- What bears no number is known again by what it says.
create index gateway_delivery_without_number on gateway_delivery (sha256) where message_id is null;
