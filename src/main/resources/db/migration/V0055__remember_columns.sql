-- In which order a person's tables have their columns; proposed again for the next table without known headings.
create table todoke.filing_columns (
    exchange_id text not null references todoke.exchange,
    account     text not null,
    kind        text not null check (kind in ('TRANSACTIONS', 'WALLETS', 'PARTIES')),
    -- Keys of columns with commas between them; empty where a column was left out.
    keys        text not null check (length(keys) <= 4000),
    primary key (exchange_id, account, kind)
);
grant select, insert, update on todoke.filing_columns to todoke_app;

alter table todoke.filing_columns enable row level security;
alter table todoke.filing_columns force row level security;
create policy filing_columns_own on todoke.filing_columns
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
