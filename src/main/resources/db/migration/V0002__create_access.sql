-- People. exchange_id is null for the authority's staff.
create table todoke.account (
    id              bigint primary key,
    version         integer not null,
    name            text not null unique check (name = lower(name) and length(name) between 3 and 200),
    display_name    text not null check (length(display_name) between 1 and 100),
    exchange_id     text,
    password_hash   text not null,
    must_change     boolean not null,
    demonstration   boolean not null,
    suspended       boolean not null,
    epoch           integer not null,
    created_at      timestamptz not null,
    last_sign_in_at timestamptz
);
create sequence todoke.account_seq start 50 increment 50;
create index account_exchange on todoke.account (exchange_id, name);

create table todoke.account_role (
    account_id bigint not null references todoke.account,
    role       text not null,
    primary key (account_id, role)
);

-- Programs. The secret is kept as a hash; tokens too.
create table todoke.machine_client (
    id            text primary key check (length(id) between 3 and 100),
    exchange_id   text,
    secret_hash   text not null,
    scopes        text not null,
    demonstration boolean not null,
    suspended     boolean not null,
    created_at    timestamptz not null
);

create table todoke.access_token (
    token_hash bytea primary key,
    client_id  text not null references todoke.machine_client,
    scopes     text not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);
create index access_token_expiry on todoke.access_token (expires_at);

-- Failed attempts to sign in, per name (hashed) and address. Slows down that pair, locks out nobody.
create table todoke.sign_in_failure (
    name_hash bytea not null,
    address   text not null,
    failed_at timestamptz not null
);
create index sign_in_failure_pair on todoke.sign_in_failure (name_hash, address, failed_at);
create index sign_in_failure_address on todoke.sign_in_failure (address, failed_at);

grant select, insert, update on todoke.account to todoke_app;
grant select, insert, delete on todoke.account_role to todoke_app;
grant select, insert, update on todoke.machine_client to todoke_app;
grant select, insert, delete on todoke.access_token to todoke_app;
grant select, insert, delete on todoke.sign_in_failure to todoke_app;
grant usage on sequence todoke.account_seq to todoke_app;

alter table todoke.account enable row level security;
alter table todoke.account force row level security;
create policy account_known on todoke.account for select
    using (todoke.scope() in ('sign-in', 'authority', 'system')
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
create policy account_new on todoke.account for insert
    with check (todoke.scope() = 'system'
        or (todoke.scope() = 'authority' and exchange_id is null)
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
create policy account_change on todoke.account for update
    using (todoke.scope() in ('sign-in', 'system')
        or (todoke.scope() = 'authority' and exchange_id is null)
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));

alter table todoke.account_role enable row level security;
alter table todoke.account_role force row level security;
create policy account_role_follows_account on todoke.account_role
    using (exists (select 1 from todoke.account a where a.id = account_id));

alter table todoke.machine_client enable row level security;
alter table todoke.machine_client force row level security;
create policy machine_client_known on todoke.machine_client
    using (todoke.scope() in ('sign-in', 'system')
        or (todoke.scope() = 'authority' and exchange_id is null)
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));

alter table todoke.access_token enable row level security;
alter table todoke.access_token force row level security;
create policy access_token_sign_in on todoke.access_token
    using (todoke.scope() in ('sign-in', 'system'));

alter table todoke.sign_in_failure enable row level security;
alter table todoke.sign_in_failure force row level security;
create policy sign_in_failure_sign_in on todoke.sign_in_failure
    using (todoke.scope() in ('sign-in', 'system'));
