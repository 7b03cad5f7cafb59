-- A filing whose filer was asked something: open until it is answered or settled.
alter table todoke.filing drop constraint filing_state_check;
alter table todoke.filing add constraint filing_state_check check (state in
    ('DRAFT', 'READY_FOR_APPROVAL', 'ACCEPTED', 'QUERY_OPEN', 'RETURNED', 'SUPERSEDED', 'WITHDRAWN', 'DISCARDED'));
alter table todoke.filing drop constraint filing_check1;
alter table todoke.filing add constraint filing_receipt_check check ((receipt_no is not null)
    = (state in ('ACCEPTED', 'QUERY_OPEN', 'RETURNED', 'SUPERSEDED', 'WITHDRAWN')));
-- Last day (in Japan) for the answer or the correction that is awaited.
alter table todoke.filing add column answer_due_on date;
alter table todoke.filing add constraint filing_due_check check
    (answer_due_on is null or state in ('QUERY_OPEN', 'RETURNED'));
create index filing_awaited on todoke.filing (exchange_id, answer_due_on) where state in ('QUERY_OPEN', 'RETURNED');

-- What the authority and the exchange write to each other about one received filing. Nothing of it is ever changed but the
-- mark of the first reading. Who of the authority wrote is not here: an exchange reads these rows and sees the desk only.
create table todoke.filing_message (
    id            bigint primary key,
    filing_id     bigint not null references todoke.filing,
    exchange_id   text not null references todoke.exchange,
    kind          text not null check (kind in ('MESSAGE', 'REQUEST', 'SETTLED', 'RETURN', 'FEEDBACK', 'ANSWER', 'FOLLOWED',
                      'WITHDRAWAL_ASKED', 'WITHDRAWAL_GRANTED', 'WITHDRAWAL_DECLINED')),
    from_exchange boolean not null,
    codes         text not null,
    text          text not null check (length(text) <= 8000),
    due_on        date,
    other_receipt text,
    author        text,
    author_name   text,
    request_key   text,
    at            timestamptz not null,
    read_at       timestamptz,
    read_by_name  text,
    check (from_exchange = (author is not null) and (author is null) = (author_name is null)),
    check (from_exchange or request_key is null),
    -- The authority's reader has no name here either.
    check (read_by_name is null or (not from_exchange and read_at is not null)),
    unique (exchange_id, request_key)
);
create sequence todoke.filing_message_seq start 50 increment 50;
create index filing_message_thread on todoke.filing_message (filing_id, id);
create index filing_message_unread on todoke.filing_message (exchange_id, filing_id)
    where read_at is null and not from_exchange;
create index filing_message_unseen on todoke.filing_message (filing_id) where read_at is null and from_exchange;

grant select, insert, update (read_at, read_by_name) on todoke.filing_message to todoke_app;
grant usage on sequence todoke.filing_message_seq to todoke_app;

alter table todoke.filing_message enable row level security;
alter table todoke.filing_message force row level security;
create policy filing_message_read on todoke.filing_message for select
    using (todoke.scope() in ('authority', 'system')
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
create policy filing_message_new on todoke.filing_message for insert
    with check ((todoke.scope() = 'authority' and not from_exchange)
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange() and from_exchange));
-- What hangs on a filing is seen where the filing itself is, also inside an exchange.
create policy filing_message_of_seen_filing on todoke.filing_message as restrictive
    using (todoke.scope() <> 'exchange' or exists (select 1 from todoke.filing f where f.id = filing_message.filing_id))
    with check (todoke.scope() <> 'exchange' or exists (select 1 from todoke.filing f where f.id = filing_message.filing_id));
-- Each side marks what the other wrote.
create policy filing_message_mark on todoke.filing_message for update
    using ((todoke.scope() = 'authority' and from_exchange)
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange() and not from_exchange));

-- Who of the authority sent a message: the authority's own knowledge.
create table todoke.triage_sent (
    message_id  bigint primary key references todoke.filing_message,
    case_id     bigint not null references todoke.triage_case,
    author      text not null,
    author_name text not null
);
create index triage_sent_case on todoke.triage_sent (case_id);
grant select, insert on todoke.triage_sent to todoke_app;
alter table todoke.triage_sent enable row level security;
alter table todoke.triage_sent force row level security;
create policy triage_sent_read on todoke.triage_sent for select
    using (todoke.scope() in ('authority', 'system'));
create policy triage_sent_new on todoke.triage_sent for insert
    with check (todoke.scope() = 'authority');
