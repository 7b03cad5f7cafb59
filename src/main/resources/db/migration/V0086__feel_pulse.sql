-- Whether the database can store anything: asked for readiness. A small change would still fit into a page that is there
-- where the disk is full, so the table is emptied and filled again, which takes new room each time.
create table todoke.pulse (
    beat text not null
);
alter table todoke.pulse alter column beat set storage external;
alter table todoke.pulse enable row level security;
alter table todoke.pulse force row level security;
create policy pulse_by_owner on todoke.pulse to current_user using (true);

create function todoke.feel_pulse() returns integer
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    kept integer;
begin
    truncate todoke.pulse;
    insert into todoke.pulse values (repeat('.', 65536));
    select length(beat) into kept from todoke.pulse;
    return kept;
end
$$;
revoke all on function todoke.feel_pulse() from public;
grant execute on function todoke.feel_pulse() to todoke_app;
