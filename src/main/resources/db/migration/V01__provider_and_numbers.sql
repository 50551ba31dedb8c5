create table provider (
    id            text primary key,
    name_kk       text not null,
    name_ru       text not null,
    akimat_kk     text not null,
    akimat_ru     text not null,
    address_kk    text not null,
    address_ru    text not null,
    phone         text not null,
    head_kk       text not null,
    head_ru       text not null,
    number_prefix text not null unique,
    opens         time not null default '09:00',
    closes        time not null default '18:30',
    check (opens < closes)
);

create table number_counter (
    provider_id text not null references provider,
    kind        text not null,
    year        integer not null,
    last        integer not null check (last > 0),
    primary key (provider_id, kind, year)
);

create table drawn_number (
    kind        text not null,
    owner       text not null,
    provider_id text not null references provider,
    year        integer not null,
    ordinal     integer not null,
    number      text not null unique,
    primary key (kind, owner),
    unique (provider_id, kind, year, ordinal)
);
