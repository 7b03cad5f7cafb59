-- A program that sends a draft once more with the same Idempotency-Key gets the draft it began first. Ids and hashes only:
-- a restricted draft is hidden by its own policies, while its key stays taken.
create table todoke.filing_draft_request (
    exchange_id text not null references todoke.exchange,
    request_key text not null,
    asked_hash  text not null check (asked_hash ~ '^[0-9a-f]{64}$'),
    filing_id   bigint not null references todoke.filing,
    at          timestamptz not null,
    primary key (exchange_id, request_key)
);
grant select, insert on todoke.filing_draft_request to todoke_app;
alter table todoke.filing_draft_request enable row level security;
alter table todoke.filing_draft_request force row level security;
create policy filing_draft_request_own on todoke.filing_draft_request
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
