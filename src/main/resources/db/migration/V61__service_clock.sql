-- One row: how far the clock of the service is ahead of the machine's. It only grows.
create table service_clock (
    only_row     boolean primary key default true check (only_row),
    ahead_millis bigint  not null check (ahead_millis >= 0)
);

insert into service_clock (ahead_millis) values (0);
