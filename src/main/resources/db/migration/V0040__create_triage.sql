-- Cases: the authority's work on filings. No exchange ever sees a row: knowing what the authority makes of a filing is
-- tipping off. A case is nevertheless born in the transaction of the exchange that submits, so that scope may insert
-- (its own, and nothing else).
create table todoke.triage_case (
    id               bigint primary key,
    version          integer not null,
    filing_id        bigint not null unique references todoke.filing,
    receipt_number   text not null unique,
    exchange_id      text not null references todoke.exchange,
    report_code      text not null,
    urgency          text not null,
    total_jpy        bigint not null,
    received_at      timestamptz not null,
    priority         integer not null check (priority between 1 and 5),
    priority_reasons text not null,
    state            text not null check (state in ('NEW', 'TAKEN', 'ASSESSED')),
    assignee         text,
    assignee_name    text,
    taken_at         timestamptz,
    outcome          text check (outcome in ('FORWARD', 'MONITOR', 'SUPERVISE', 'NO_ACTION')),
    decided_at       timestamptz,
    check ((state = 'NEW') = (assignee is null)),
    check ((assignee is null) = (assignee_name is null) and (assignee is null) = (taken_at is null)),
    check ((state = 'ASSESSED') = (outcome is not null) and (outcome is null) = (decided_at is null))
);
create sequence todoke.triage_case_seq start 50 increment 50;
-- The queue: by priority, then the oldest first. Most readers look at what is not decided.
create index triage_case_open on todoke.triage_case (priority, received_at, id) where state <> 'ASSESSED';
create index triage_case_all on todoke.triage_case (priority, received_at, id);
create index triage_case_assignee on todoke.triage_case (assignee, priority, received_at, id);
create index triage_case_exchange on todoke.triage_case (exchange_id, priority, received_at, id);
create index triage_case_received on todoke.triage_case (received_at);

create table todoke.triage_note (
    id          bigint generated always as identity primary key,
    case_id     bigint not null references todoke.triage_case,
    kind        text not null check (kind in ('NOTE', 'REOPENED')),
    text        text not null check (length(text) between 1 and 8000),
    author      text not null,
    author_name text not null,
    at          timestamptz not null
);
create index triage_note_case on todoke.triage_note (case_id, id);

create table todoke.triage_decision (
    id           bigint generated always as identity primary key,
    case_id      bigint not null references todoke.triage_case,
    outcome      text not null check (outcome in ('FORWARD', 'MONITOR', 'SUPERVISE', 'NO_ACTION')),
    reason       text not null check (length(reason) between 10 and 4000),
    decider      text not null,
    decider_name text not null,
    at           timestamptz not null
);
create index triage_decision_case on todoke.triage_decision (case_id, id);

-- What a filing said does not change; what was written stays written.
grant select, insert on todoke.triage_case to todoke_app;
grant update (version, state, assignee, assignee_name, taken_at, outcome, decided_at)
    on todoke.triage_case to todoke_app;
grant select, insert on todoke.triage_note to todoke_app;
grant select, insert on todoke.triage_decision to todoke_app;
grant usage on sequence todoke.triage_case_seq to todoke_app;

alter table todoke.triage_case enable row level security;
alter table todoke.triage_case force row level security;
create policy triage_case_read on todoke.triage_case for select
    using (todoke.scope() in ('authority', 'system'));
create policy triage_case_new on todoke.triage_case for insert
    with check (todoke.scope() = 'system'
        or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange() and state = 'NEW'));
create policy triage_case_work on todoke.triage_case for update
    using (todoke.scope() = 'authority');

alter table todoke.triage_note enable row level security;
alter table todoke.triage_note force row level security;
create policy triage_note_read on todoke.triage_note for select
    using (todoke.scope() in ('authority', 'system'));
create policy triage_note_new on todoke.triage_note for insert
    with check (todoke.scope() = 'authority');

alter table todoke.triage_decision enable row level security;
alter table todoke.triage_decision force row level security;
create policy triage_decision_read on todoke.triage_decision for select
    using (todoke.scope() in ('authority', 'system'));
create policy triage_decision_new on todoke.triage_decision for insert
    with check (todoke.scope() = 'authority');
