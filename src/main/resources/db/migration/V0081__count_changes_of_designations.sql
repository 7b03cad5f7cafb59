-- How often the designations have changed, in one row: every check of a filing asks whether what the portal remembers of the
-- lists still holds, and a count over lists of twenty thousand entries is too dear for that.
create table todoke.designation_state (
  one boolean primary key default true check (one),
  changes bigint not null
);
insert into todoke.designation_state (changes) values (1);
alter table todoke.designation_state enable row level security;
alter table todoke.designation_state force row level security;
create policy designation_state_read on todoke.designation_state for select
  using (todoke.scope() in ('exchange', 'authority', 'system'));
create policy designation_state_change on todoke.designation_state for update
  using (todoke.scope() in ('authority', 'system'));
grant select, update (changes) on todoke.designation_state to todoke_app;

create function todoke.count_change_of_designations() returns trigger language plpgsql as $$
begin
  update todoke.designation_state set changes = changes + 1;
  return null;
end $$;
create trigger designation_changed after insert or update on todoke.designation
  for each statement execute function todoke.count_change_of_designations();
create trigger designation_name_changed after insert on todoke.designation_name
  for each statement execute function todoke.count_change_of_designations();
