-- What the gateway brought and nothing could work off; few, and looked for among all that ever came.
create index gateway_delivery_failed on gateway_delivery (id) where state = 'FAILED';
