-- One suspicious-transaction report through its whole life. The authority sees it only once it was received.
create table todoke.filing (
    id               bigint primary key,
    version          integer not null,
    exchange_id      text not null references todoke.exchange,
    state            text not null check (state in
        ('DRAFT', 'READY_FOR_APPROVAL', 'ACCEPTED', 'RETURNED', 'SUPERSEDED', 'WITHDRAWN', 'DISCARDED')),
    channel          text not null check (channel in ('WEB', 'API')),
    report_code      text not null,
    filing_kind      text not null,
    urgency          text not null,
    entity_reference text not null,
    subject          text not null,
    revision         integer not null,
    prepared_by      text not null,
    prepared_by_name text not null,
    created_at       timestamptz not null,
    changed_by       text not null,
    changed_by_name  text not null,
    changed_at       timestamptz not null,
    return_comment   text,
    approved_by      text,
    approved_by_name text,
    receipt_no       text unique,
    accepted_at      timestamptz,
    prior_receipt_no text,
    check ((receipt_no is null) = (accepted_at is null)),
    check ((receipt_no is not null) = (state in ('ACCEPTED', 'RETURNED', 'SUPERSEDED', 'WITHDRAWN')))
);
create sequence todoke.filing_seq start 50 increment 50;
create index filing_list on todoke.filing (exchange_id, changed_at desc, id desc);
create index filing_prior on todoke.filing (prior_receipt_no) where prior_receipt_no is not null;

-- What is being written; goes when the filing is received.
create table todoke.filing_draft (
    filing_id   bigint primary key references todoke.filing,
    exchange_id text not null,
    -- ASCII JSON, everything else escaped: a draft keeps even what no text column would carry.
    content     text not null
);

-- What was received: the canonical bytes that were hashed. Never changed, never deleted.
create table todoke.filing_version (
    id               bigint primary key,
    filing_id        bigint not null references todoke.filing,
    exchange_id      text not null references todoke.exchange,
    entity_reference text not null,
    receipt_no       text not null unique,
    content          bytea not null,
    content_hash     text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    warnings         text not null,
    received_at      timestamptz not null,
    channel          text not null,
    prepared_by      text not null,
    prepared_by_name text not null,
    approved_by      text not null,
    approved_by_name text not null,
    unique (exchange_id, entity_reference)
);
create sequence todoke.filing_version_seq start 50 increment 50;
create index filing_version_filing on todoke.filing_version (filing_id);

-- What a received filing can be found by: names, addresses, transaction ids and numbers in the form to compare by.
create table todoke.filing_key (
    filing_id   bigint not null references todoke.filing,
    exchange_id text not null,
    kind        text not null check (kind in ('NAME', 'WALLET', 'TX', 'NUMBER', 'IP')),
    value       text not null,
    primary key (filing_id, kind, value)
);
create index filing_key_value on todoke.filing_key (kind, value);

-- Receipt numbers are drawn here and never given twice; gaps mean nothing.
create sequence todoke.filing_receipt_seq;

-- A resend with the same Idempotency-Key gets the first receipt.
create table todoke.filing_request (
    exchange_id  text not null references todoke.exchange,
    request_key  text not null,
    content_hash text not null,
    receipt_no   text not null,
    at           timestamptz not null,
    primary key (exchange_id, request_key)
);

grant select, insert, update on todoke.filing to todoke_app;
grant select, insert, update, delete on todoke.filing_draft to todoke_app;
grant select, insert on todoke.filing_version to todoke_app;
grant select, insert on todoke.filing_key to todoke_app;
grant select, insert on todoke.filing_request to todoke_app;
grant usage on sequence todoke.filing_seq, todoke.filing_version_seq, todoke.filing_receipt_seq to todoke_app;

alter table todoke.filing enable row level security;
alter table todoke.filing force row level security;
create policy filing_own on todoke.filing
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
create policy filing_received on todoke.filing for select
    using (todoke.scope() in ('authority', 'system') and receipt_no is not null);
create policy filing_answered on todoke.filing for update
    using (todoke.scope() = 'authority' and receipt_no is not null)
    with check (todoke.scope() = 'authority' and receipt_no is not null);

alter table todoke.filing_draft enable row level security;
alter table todoke.filing_draft force row level security;
create policy filing_draft_own on todoke.filing_draft
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

alter table todoke.filing_version enable row level security;
alter table todoke.filing_version force row level security;
create policy filing_version_read on todoke.filing_version for select
    using (todoke.scope() in ('authority', 'system')
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
create policy filing_version_new on todoke.filing_version for insert
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

alter table todoke.filing_key enable row level security;
alter table todoke.filing_key force row level security;
create policy filing_key_read on todoke.filing_key for select
    using (todoke.scope() in ('authority', 'system')
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
create policy filing_key_new on todoke.filing_key for insert
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

alter table todoke.filing_request enable row level security;
alter table todoke.filing_request force row level security;
create policy filing_request_own on todoke.filing_request
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
