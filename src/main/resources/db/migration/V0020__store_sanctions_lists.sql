-- Lists, their editions, designations and changes. Public data: no tenant; every signed-in caller reads, only the
-- authority and the system write. Rows are never changed but for the end of a designation's validity.

create table todoke.sanctions_list (
  id text primary key check (id ~ '^[A-Z]{2,16}$'),
  name_ja text not null,
  name_en text not null,
  authority_ja text not null,
  authority_en text not null
);

create table todoke.sanctions_measure (
  list_id text not null references todoke.sanctions_list (id),
  id text not null,
  programme text not null,
  subject_type text not null check (subject_type in ('PERSON', 'BODY')),
  name_ja text not null,
  name_en text not null,
  position int not null,
  primary key (list_id, id)
);

create table todoke.edition (
  id text primary key, -- MOF-2022-03-08
  list_id text not null references todoke.sanctions_list (id),
  notice_date date not null,
  source_ja text not null,
  source_en text not null,
  source_sha256 text check (source_sha256 ~ '^[0-9a-f]{64}$'),
  stored_at timestamptz not null,
  unique (list_id, notice_date)
);

create sequence todoke.designation_seq; -- written by plain SQL, one number at a time

-- One row is what the list says of one designation from one edition on, until a later edition amends or removes it.
create table todoke.designation (
  id bigint primary key,
  designation_id text not null, -- MOF-RU-PERSONS-38
  list_id text not null,
  measure_id text not null,
  number text not null,
  listed_on date not null,
  from_edition text not null references todoke.edition (id),
  until_edition text references todoke.edition (id),
  list_status text not null check (list_status in ('LISTED', 'DELETED')),
  list_note text,
  title text,
  position text,
  birth_date text,
  birth_date_iso date,
  birth_place text,
  nationality text,
  passport text,
  address text,
  other text,
  foreign key (list_id, measure_id) references todoke.sanctions_measure (list_id, id),
  unique (designation_id, from_edition)
);
create unique index designation_in_force on todoke.designation (designation_id) where until_edition is null;

create table todoke.designation_name (
  designation bigint not null references todoke.designation (id),
  position int not null,
  kind text not null check (kind in ('PRIMARY', 'GOOD_ALIAS', 'WEAK_ALIAS', 'FORMER')),
  script text not null check (script in ('JAPANESE', 'LATIN', 'ORIGINAL')),
  value text not null check (value <> ''),
  primary key (designation, position)
);

create table todoke.change (
  edition_id text not null references todoke.edition (id),
  position int not null,
  kind text not null check (kind in ('ADDED', 'AMENDED', 'REMOVED')),
  designation bigint not null references todoke.designation (id), -- for a removal the row that ended
  primary key (edition_id, position),
  unique (edition_id, designation)
);

create table todoke.change_field (
  edition_id text not null,
  change_position int not null,
  position int not null,
  field text not null,
  before text,
  after text,
  primary key (edition_id, change_position, position),
  foreign key (edition_id, change_position) references todoke.change (edition_id, position)
);

do $$
declare
  t text;
begin
  foreach t in array array['sanctions_list', 'sanctions_measure', 'edition', 'designation', 'designation_name', 'change', 'change_field'] loop
    execute format('alter table todoke.%I enable row level security', t);
    execute format('alter table todoke.%I force row level security', t);
    execute format('create policy %I on todoke.%I for select using (todoke.scope() in (''exchange'', ''authority'', ''system''))', t || '_read', t);
    execute format('create policy %I on todoke.%I for insert with check (todoke.scope() in (''authority'', ''system''))', t || '_write', t);
    execute format('grant select, insert on todoke.%I to todoke_app', t);
  end loop;
end $$;

create policy designation_end on todoke.designation for update
  using (todoke.scope() in ('authority', 'system') and until_edition is null)
  with check (todoke.scope() in ('authority', 'system'));
grant update (until_edition) on todoke.designation to todoke_app;
grant usage on sequence todoke.designation_seq to todoke_app;
