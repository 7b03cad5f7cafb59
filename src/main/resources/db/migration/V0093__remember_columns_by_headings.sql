-- What the columns of an exchange's tables are, by their headings; for all its people, and until they are forgotten. What
-- single people's last tables had (V0055) did not tell one system's tables from another's and is not carried over.
drop table todoke.filing_columns;

create table todoke.filing_columns (
    exchange_id text not null references todoke.exchange,
    kind        text not null check (kind in ('TRANSACTIONS', 'WALLETS', 'PARTIES')),
    -- SHA-256 of the headings, so that nothing of a table is kept.
    heads       text not null check (heads ~ '^[0-9a-f]{64}$'),
    -- Keys of columns with commas between them; empty where a column was left out.
    keys        text not null check (length(keys) <= 4000),
    primary key (exchange_id, kind, heads)
);
grant select, insert, update, delete on todoke.filing_columns to todoke_app;

alter table todoke.filing_columns enable row level security;
alter table todoke.filing_columns force row level security;
create policy filing_columns_own on todoke.filing_columns
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
