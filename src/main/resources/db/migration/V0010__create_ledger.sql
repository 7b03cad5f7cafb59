-- The ledger (RFC 9162 with SHA-256): events as they happened, their leaves in the Merkle tree, the tree's complete
-- subtrees, and its signed heads. Rows are only ever added; nothing here has a grant to change or remove one.

create sequence todoke.ledger_event_id;

-- One act at the gate. Ids and codes, never content. The leaf hash is recomputed from these columns: none may change.
create table todoke.ledger_event (
    id             bigint      not null default nextval('todoke.ledger_event_id') primary key,
    occurred_at    timestamptz not null,
    act            text        not null,
    permission     text,
    outcome        text        not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    reason         text,
    actor          text,
    actor_kind     text        not null,
    exchange_id    text,
    subject        text,
    details        jsonb       not null default '{}',
    channel        text        not null,
    remote_address text
);

-- The order of the events: the tree's leaves.
create table todoke.ledger_leaf (
    leaf_index bigint not null primary key check (leaf_index >= 0),
    event_id   bigint not null unique,
    leaf_hash  bytea  not null check (octet_length(leaf_hash) = 32)
);

-- Complete subtrees: (level, index) covers the leaves index * 2^level .. (index + 1) * 2^level - 1; level 0 are the leaves.
create table todoke.ledger_node (
    level smallint not null check (level between 0 and 62),
    index bigint   not null check (index >= 0),
    hash  bytea    not null check (octet_length(hash) = 32),
    primary key (level, index)
);

-- Signed heads. Each follows exactly one other: the ledger cannot fork, whoever seals.
create table todoke.ledger_head (
    tree_size     bigint      not null primary key check (tree_size > previous_size),
    root_hash     bytea       not null check (octet_length(root_hash) = 32),
    previous_size bigint      not null unique check (previous_size >= 0),
    previous_hash bytea       check (octet_length(previous_hash) = 32),
    sealed_at     timestamptz not null,
    key_id        text        not null,
    signature     text        not null
);

-- How the auditor looks: newest first, alone or by one of these.
create index ledger_event_by_time on todoke.ledger_event (occurred_at desc, id desc);
create index ledger_event_by_subject on todoke.ledger_event (subject, occurred_at desc, id desc);
create index ledger_event_by_actor on todoke.ledger_event (actor, occurred_at desc, id desc);
create index ledger_event_by_exchange on todoke.ledger_event (exchange_id, occurred_at desc, id desc);
create index ledger_event_by_act on todoke.ledger_event (act, occurred_at desc, id desc);

-- First wall: the portal's role may add and read, nothing else.
grant usage on sequence todoke.ledger_event_id to todoke_app;
grant select, insert on todoke.ledger_event, todoke.ledger_leaf, todoke.ledger_node, todoke.ledger_head to todoke_app;

-- Second wall: even a role with more rights is refused, unless it takes the wall down first.
create function todoke.refuse_change_of_ledger() returns trigger
    language plpgsql as $$
begin
    raise exception 'the ledger is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger ledger_event_is_append_only before update or delete or truncate on todoke.ledger_event
    for each statement execute function todoke.refuse_change_of_ledger();
create trigger ledger_leaf_is_append_only before update or delete or truncate on todoke.ledger_leaf
    for each statement execute function todoke.refuse_change_of_ledger();
create trigger ledger_node_is_append_only before update or delete or truncate on todoke.ledger_node
    for each statement execute function todoke.refuse_change_of_ledger();
create trigger ledger_head_is_append_only before update or delete or truncate on todoke.ledger_head
    for each statement execute function todoke.refuse_change_of_ledger();

-- Third wall: whoever acts may write down what he does, in his own name only; reading is for the authority.
alter table todoke.ledger_event enable row level security;
alter table todoke.ledger_event force row level security;
create policy ledger_event_write on todoke.ledger_event for insert with check (
    case todoke.scope()
        when 'system' then true
        when 'exchange' then exchange_id = todoke.exchange()
        when 'authority' then exchange_id is null
        when 'sign-in' then exchange_id is null
        else false
    end);
create policy ledger_event_read on todoke.ledger_event for select using (todoke.scope() in ('authority', 'system'));

-- Leaves, nodes and heads are hashes and numbers: proofs need them on every side. Only the sealer adds.
alter table todoke.ledger_leaf enable row level security;
alter table todoke.ledger_leaf force row level security;
create policy ledger_leaf_write on todoke.ledger_leaf for insert with check (todoke.scope() = 'system');
create policy ledger_leaf_read on todoke.ledger_leaf for select
    using (todoke.scope() in ('exchange', 'authority', 'system'));

alter table todoke.ledger_node enable row level security;
alter table todoke.ledger_node force row level security;
create policy ledger_node_write on todoke.ledger_node for insert with check (todoke.scope() = 'system');
create policy ledger_node_read on todoke.ledger_node for select
    using (todoke.scope() in ('exchange', 'authority', 'system'));

alter table todoke.ledger_head enable row level security;
alter table todoke.ledger_head force row level security;
create policy ledger_head_write on todoke.ledger_head for insert with check (todoke.scope() = 'system');
create policy ledger_head_read on todoke.ledger_head for select
    using (todoke.scope() in ('exchange', 'authority', 'system'));

-- The one event an exchange may see: that of its own act on this subject, done, for the receipt of it. The function reads
-- with the owner's eyes (hence the owner's policy), but asks for the caller's own exchange.
create policy ledger_event_read_by_owner on todoke.ledger_event for select to current_user using (true);
create function todoke.own_ledger_event(asked_act text, asked_subject text) returns setof todoke.ledger_event
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select event.* from todoke.ledger_event event
     where event.subject = asked_subject
       and event.act = asked_act
       and event.outcome = 'DONE'
       and todoke.scope() = 'exchange'
       and event.exchange_id = todoke.exchange()
     order by event.id
     limit 1;
end;
revoke all on function todoke.own_ledger_event(text, text) from public;
grant execute on function todoke.own_ledger_event(text, text) to todoke_app;
