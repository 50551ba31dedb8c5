-- What the gateway brought of late and nobody could read; few, and looked for among all that ever came.
create index gateway_delivery_unreadable on gateway_delivery (settled_at) where state = 'UNREADABLE';
