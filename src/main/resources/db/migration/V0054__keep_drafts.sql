-- By which page a draft was written last; empty where by none. Only to be told from others.
alter table todoke.filing_draft add column page text not null default '';

-- What a page wrote last before another page wrote: the first one compares with it when it comes back.
create table todoke.filing_draft_earlier (
    filing_id   bigint not null references todoke.filing,
    version     integer not null,
    exchange_id text not null,
    content     text not null,
    primary key (filing_id, version)
);
grant select, insert, delete on todoke.filing_draft_earlier to todoke_app;
alter table todoke.filing_draft_earlier enable row level security;
alter table todoke.filing_draft_earlier force row level security;
create policy filing_draft_earlier_own on todoke.filing_draft_earlier
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
create policy filing_draft_earlier_restricted on todoke.filing_draft_earlier as restrictive
    using (todoke.scope() <> 'exchange'
        or exists (select 1 from todoke.filing f where f.id = filing_draft_earlier.filing_id))
    with check (true);

-- Since when a draft on which nobody works is put aside; it stays a draft, and is never deleted.
alter table todoke.filing add column archived_at timestamptz check (archived_at is null or state = 'DRAFT');
create index filing_idle on todoke.filing (changed_at) where state = 'DRAFT' and archived_at is null;

-- The nightly look at idle drafts: the portal itself sees which drafts there are (not what they say), and puts them aside.
create policy filing_idle_read on todoke.filing for select
    using (todoke.scope() = 'system' and state = 'DRAFT');
create policy filing_idle_archive on todoke.filing for update
    using (todoke.scope() = 'system' and state = 'DRAFT')
    with check (todoke.scope() = 'system' and state = 'DRAFT' and archived_at is not null);
