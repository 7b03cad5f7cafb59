-- What anybody may ask without being known: whether a hash stands in the ledger, and the proof of it. The scope 'public'
-- sees hashes, numbers and signatures; of the events it sees nothing but the time, and that for a hash only.

create index ledger_leaf_by_hash on todoke.ledger_leaf (leaf_hash);

alter policy ledger_node_read on todoke.ledger_node
    using (todoke.scope() in ('exchange', 'authority', 'system', 'public'));
alter policy ledger_head_read on todoke.ledger_head
    using (todoke.scope() in ('exchange', 'authority', 'system', 'public'));

-- The function reads with the owner's eyes, as todoke.own_ledger_event does. It makes no difference between acts: who asks
-- for the hash of a neighbour in a proof learns that something was recorded, which the proof had told already.
create policy ledger_leaf_read_by_owner on todoke.ledger_leaf for select to current_user using (true);
create function todoke.leaf_of_hash(asked bytea) returns table (leaf_index bigint, received_at timestamptz)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select leaf.leaf_index, coalesce((event.details ->> 'receivedAt')::timestamptz, event.occurred_at)
      from todoke.ledger_leaf leaf
      join todoke.ledger_event event on event.id = leaf.event_id
     where leaf.leaf_hash = asked
       and todoke.scope() = 'public';
end;
revoke all on function todoke.leaf_of_hash(bytea) from public;
grant execute on function todoke.leaf_of_hash(bytea) to todoke_app;
