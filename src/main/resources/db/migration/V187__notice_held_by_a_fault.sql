-- The few notices that a fault of the service holds are counted for the metrics without reading all others.
create index notice_delivery_broken on notice_delivery (channel) where reason = 'notification.reason.fault';
