-- The register of crypto-asset exchange service providers. An exchange reads itself; the authority reads all.
create table todoke.exchange (
    id               text primary key check (id ~ '^[a-z]+-[0-9]{5}$'),
    bureau           text not null,
    registration_no  text not null check (registration_no ~ '^[0-9]{5}$'),
    name_ja          text not null,
    name_kana        text not null,
    name_en          text not null,
    corporate_number text not null check (corporate_number ~ '^[1-9][0-9]{12}$'),
    registered_on    date not null,
    status           text not null check (status in ('ACTIVE', 'SUSPENDED', 'DEREGISTERED')),
    address          text not null,
    demonstration    boolean not null,
    unique (bureau, registration_no)
);

create table todoke.exchange_contact (
    exchange_id text not null references todoke.exchange,
    position    text not null check (position in ('AML_OFFICER', 'DEPUTY', 'SANCTIONS', 'DUTY')),
    name        text not null,
    department  text not null,
    phone       text not null,
    email       text not null,
    primary key (exchange_id, position)
);

alter table todoke.account add foreign key (exchange_id) references todoke.exchange;
alter table todoke.machine_client add foreign key (exchange_id) references todoke.exchange;

grant select, insert on todoke.exchange to todoke_app;
grant select, insert on todoke.exchange_contact to todoke_app;

alter table todoke.exchange enable row level security;
alter table todoke.exchange force row level security;
create policy exchange_own on todoke.exchange for select
    using (todoke.scope() in ('authority', 'system', 'sign-in')
        or (todoke.scope() = 'exchange' and id = todoke.exchange()));
create policy exchange_new on todoke.exchange for insert with check (todoke.scope() = 'system');

alter table todoke.exchange_contact enable row level security;
alter table todoke.exchange_contact force row level security;
create policy exchange_contact_own on todoke.exchange_contact for select
    using (todoke.scope() in ('authority', 'system')
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
create policy exchange_contact_new on todoke.exchange_contact for insert with check (todoke.scope() = 'system');
