-- The account (person or machine client) that is calling, as the gate told it for this transaction; '' where nobody did.
create function todoke.person() returns text
    language sql stable parallel safe
    return coalesce(current_setting('todoke.person', true), '');
revoke all on function todoke.person() from public;
grant execute on function todoke.person() to todoke_app;

alter table todoke.filing
    -- Only the accounts in filing_reader see it. The authority's sight is not touched by this.
    add column restricted boolean not null default false,
    -- Accounts that wrote on it, one a line: whoever wrote does not approve.
    add column writers text not null default '',
    -- With which folding of names its keys were made; the default is that of today's code (NameFold.VERSION).
    add column keys_fold smallint not null default 1;
alter table todoke.filing alter column keys_fold set default 2;

-- The persons who see a restricted filing. Ids only: an administrator may name another person without reading anything.
create table todoke.filing_reader (
    filing_id   bigint not null references todoke.filing,
    exchange_id text not null references todoke.exchange,
    person      text not null,
    primary key (filing_id, person)
);
create index filing_reader_person on todoke.filing_reader (exchange_id, person);
grant select, insert, delete on todoke.filing_reader to todoke_app;
alter table todoke.filing_reader enable row level security;
alter table todoke.filing_reader force row level security;
create policy filing_reader_own on todoke.filing_reader
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

-- The second wall inside an exchange. Restrictive policies narrow what the permissive ones of V0030 allow. What hangs on a
-- filing is seen where the filing itself is: one rule, and where it fails nothing is shown.
create policy filing_restricted on todoke.filing as restrictive
    using (todoke.scope() <> 'exchange' or not restricted
        or exists (select 1 from todoke.filing_reader r where r.filing_id = filing.id and r.person = todoke.person()))
    with check (true);
create policy filing_draft_restricted on todoke.filing_draft as restrictive
    using (todoke.scope() <> 'exchange' or exists (select 1 from todoke.filing f where f.id = filing_draft.filing_id))
    with check (true);
create policy filing_version_restricted on todoke.filing_version as restrictive
    using (todoke.scope() <> 'exchange' or exists (select 1 from todoke.filing f where f.id = filing_version.filing_id))
    with check (true);
-- The same for keys, asked once and not for each of ten thousand: those of filings that have readers, but not this one.
create policy filing_key_restricted on todoke.filing_key as restrictive
    using (todoke.scope() <> 'exchange' or filing_id not in
        (select r.filing_id from todoke.filing_reader r group by r.filing_id having bool_and(r.person <> todoke.person())))
    with check (true);

-- The portal itself makes the keys anew where the folding of names has changed.
create policy filing_refolded on todoke.filing for update
    using (todoke.scope() = 'system' and receipt_no is not null)
    with check (todoke.scope() = 'system' and receipt_no is not null);
create policy filing_key_refolded on todoke.filing_key for insert
    with check (todoke.scope() = 'system');
create index filing_refold on todoke.filing (keys_fold) where receipt_no is not null;

-- Keys of a draft, so that it is found as a received filing is: "KIND value", one a line. They live and go with the draft;
-- filing_key holds received filings only, which the authority reads.
alter table todoke.filing_draft add column search_keys text not null default '';

-- Searching by part of a name walks through one exchange's names: trigrams (pg_trgm) know no Japanese letters where the
-- database's locale is C, and some ten thousand short texts are read in milliseconds.
create index filing_key_exchange on todoke.filing_key (exchange_id, kind, value);
create index filing_received on todoke.filing
    (exchange_id, (coalesce(accepted_at, timestamptz '0001-01-01 00:00:00+00')) desc, id desc);
create index filing_reference on todoke.filing (exchange_id, entity_reference, id);
