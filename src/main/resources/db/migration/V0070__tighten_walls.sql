-- What hangs on a filing or on a file belongs to the same exchange as that, whoever writes it.
alter table todoke.filing add constraint filing_of_exchange unique (id, exchange_id);
alter table todoke.filing_attachment add constraint filing_attachment_of_exchange unique (id, exchange_id);
do $$
declare
    hanging record;
begin
    for hanging in
        select con.conrelid::regclass as relation, con.conname, att.attname, con.confrelid::regclass as parent
          from pg_constraint con
          join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
         where con.contype = 'f' and cardinality(con.conkey) = 1
           and con.confrelid in ('todoke.filing'::regclass, 'todoke.filing_attachment'::regclass)
    loop
        execute format('alter table %s drop constraint %I', hanging.relation, hanging.conname);
        execute format('alter table %s add constraint %I foreign key (%I, exchange_id) references %s (id, exchange_id)',
            hanging.relation, hanging.conname, hanging.attname, hanging.parent);
    end loop;
end
$$;

-- Whether the caller sees this filing. A function, since the policies of filing_reader cannot ask filing themselves: its
-- policies ask filing_reader. It runs with the caller's rights and sees no more than the caller does.
create function todoke.sees_filing(asked bigint) returns boolean
    language sql stable
    set search_path = pg_catalog, pg_temp
begin atomic
    select exists (select 1 from todoke.filing f where f.id = asked and f.exchange_id = todoke.exchange());
end;
revoke all on function todoke.sees_filing(bigint) from public;
grant execute on function todoke.sees_filing(bigint) to todoke_app;

-- Readers are named, and taken off, by who sees the filing: once it is restricted by its readers only. That there are
-- readers, and who, may be read by the whole exchange as before: its administrator hands over without reading anything.
drop policy filing_reader_own on todoke.filing_reader;
create policy filing_reader_read on todoke.filing_reader for select
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
create policy filing_reader_named on todoke.filing_reader for insert
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange() and todoke.sees_filing(filing_id));
create policy filing_reader_dropped on todoke.filing_reader for delete
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange() and todoke.sees_filing(filing_id));

-- The administrator's act, the one way past that: one person takes the place of another in every restricted filing of the
-- exchange. With the owner's rights (hence the owner's policy), so it asks itself who is calling; nobody names oneself.
create policy filing_reader_handed_over on todoke.filing_reader to current_user using (true);
create function todoke.hand_over_readers(leaver text, successor text) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    filings integer;
begin
    if todoke.scope() <> 'exchange' or successor = todoke.person()
        or not exists (
            select 1 from todoke.account a join todoke.account_role r on r.account_id = a.id
             where a.name = todoke.person() and a.exchange_id = todoke.exchange() and not a.suspended
               and r.role = 'RE_ADMIN')
        or not exists (
            select 1 from todoke.account a
             where a.name = successor and a.exchange_id = todoke.exchange() and not a.suspended)
    then
        raise exception 'readers are handed over by an administrator, to another person of the exchange'
            using errcode = 'insufficient_privilege';
    end if;
    insert into todoke.filing_reader (filing_id, exchange_id, person)
        select r.filing_id, r.exchange_id, successor from todoke.filing_reader r
         where r.exchange_id = todoke.exchange() and r.person = leaver
        on conflict do nothing;
    delete from todoke.filing_reader r where r.exchange_id = todoke.exchange() and r.person = leaver;
    get diagnostics filings = row_count;
    return filings;
end
$$;
revoke all on function todoke.hand_over_readers(text, text) from public;
grant execute on function todoke.hand_over_readers(text, text) to todoke_app;

-- Which drafts name a file; goes with the draft, as filing_attachment_use stays with what was received. Ids only, so that
-- everybody of the exchange can be told that a file is behind a wall.
create table todoke.filing_attachment_draft (
    attachment_id bigint not null,
    filing_id     bigint not null,
    exchange_id   text not null references todoke.exchange,
    primary key (filing_id, attachment_id),
    foreign key (attachment_id, exchange_id) references todoke.filing_attachment (id, exchange_id),
    foreign key (filing_id, exchange_id) references todoke.filing (id, exchange_id)
);
create index filing_attachment_draft_file on todoke.filing_attachment_draft (attachment_id);

-- As the owner, who is behind the walls too.
alter table todoke.filing_draft no force row level security;
alter table todoke.filing_attachment no force row level security;
insert into todoke.filing_attachment_draft
    select distinct a.id, d.filing_id, d.exchange_id
      from todoke.filing_draft d
      cross join lateral json_array_elements(
          case json_typeof(d.content::json -> 'attachments') when 'array' then d.content::json -> 'attachments' end) named
      join todoke.filing_attachment a
        on a.exchange_id = d.exchange_id and (named -> 'id')::text = '"' || a.id || '"';
alter table todoke.filing_draft force row level security;
alter table todoke.filing_attachment force row level security;

grant select, insert, delete on todoke.filing_attachment_draft to todoke_app;
alter table todoke.filing_attachment_draft enable row level security;
alter table todoke.filing_attachment_draft force row level security;
create policy filing_attachment_draft_read on todoke.filing_attachment_draft for select
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
create policy filing_attachment_draft_named on todoke.filing_attachment_draft for insert
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()
        and exists (select 1 from todoke.filing f where f.id = filing_attachment_draft.filing_id));
create policy filing_attachment_draft_dropped on todoke.filing_attachment_draft for delete
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()
        and exists (select 1 from todoke.filing f where f.id = filing_attachment_draft.filing_id));

-- A file is seen where every filing that names it is seen, drafts included. What none names yet is seen by the account that
-- sent it, and what a program sent by the exchange's programs.
drop policy filing_attachment_restricted on todoke.filing_attachment;
create policy filing_attachment_restricted on todoke.filing_attachment as restrictive
    using (todoke.scope() <> 'exchange'
        or (not exists (
                select 1 from todoke.filing_attachment_use u where u.attachment_id = filing_attachment.id
                    and not exists (select 1 from todoke.filing f where f.id = u.filing_id))
            and not exists (
                select 1 from todoke.filing_attachment_draft d where d.attachment_id = filing_attachment.id
                    and not exists (select 1 from todoke.filing f where f.id = d.filing_id))
            and (uploaded_by = todoke.person()
                or exists (select 1 from todoke.filing_attachment_use u where u.attachment_id = filing_attachment.id)
                or exists (select 1 from todoke.filing_attachment_draft d where d.attachment_id = filing_attachment.id)
                or (exists (select 1 from todoke.machine_client m where m.id = uploaded_by)
                    and exists (select 1 from todoke.machine_client m where m.id = todoke.person())))))
    with check (true);

-- How much an exchange keeps that no received filing names: a sum over files that the caller may not all see.
create policy filing_attachment_use_seen on todoke.filing_attachment_use for select
    using (todoke.scope() = 'system');
create function todoke.unused_attachment_bytes() returns bigint
    language plpgsql
    set search_path = pg_catalog, pg_temp as $$
declare
    caller text := todoke.scope();
    bytes  bigint;
begin
    perform set_config('todoke.scope', 'system', true);
    select coalesce(sum(a.size), 0) into bytes
      from todoke.filing_attachment a
     where a.exchange_id = todoke.exchange() and a.state not in ('REFUSED', 'INFECTED')
       and not exists (select 1 from todoke.filing_attachment_use u where u.attachment_id = a.id);
    perform set_config('todoke.scope', caller, true);
    return bytes;
end
$$;
revoke all on function todoke.unused_attachment_bytes() from public;
grant execute on function todoke.unused_attachment_bytes() to todoke_app;
