-- Notices: an edition's changes published to the exchanges. Acknowledgements: one exchange's answer to one notice,
-- with every version of what it attested.

create sequence todoke.notice_seq start 50 increment 50;
create sequence todoke.acknowledgement_seq start 50 increment 50;
create sequence todoke.attestation_seq start 50 increment 50;

create table todoke.notice (
  id bigint primary key,
  number text not null unique check (number ~ '^\d{4}-\d{2}-\d{2}(-[2-9])?$'), -- 2022-03-08; a second one of a day ends in -2
  edition_id text not null references todoke.edition (id),
  notice_date date not null,
  title_ja text not null,
  title_en text not null,
  state text not null check (state in ('DRAFT', 'REVIEWED', 'PUBLISHED', 'SUPERSEDED', 'CLOSED')),
  drafted_by text not null,
  reviewed_by text,
  published_at timestamptz,
  effective_at timestamptz,
  ack_due_at timestamptz,
  persons_added int not null,
  bodies_added int not null,
  persons_amended int not null,
  bodies_amended int not null,
  persons_removed int not null,
  bodies_removed int not null,
  version bigint not null,
  check (state in ('DRAFT', 'REVIEWED') or (published_at is not null and effective_at is not null and ack_due_at is not null))
);
create index notice_by_date on todoke.notice (notice_date desc, id desc);

create table todoke.acknowledgement (
  id bigint primary key,
  notice_id bigint not null references todoke.notice (id),
  exchange_id text not null references todoke.exchange (id),
  state text not null check (state in ('PENDING', 'SEEN', 'COUNTERSIGNING', 'ACKNOWLEDGED', 'FOLLOW_UP')),
  first_seen_at timestamptz,
  first_seen_by text,
  first_seen_name text,
  attestations int not null, -- how many versions there are; the last one counts
  result text check (result in ('NONE', 'POSS', 'MATCH_FROZEN', 'MATCH_NO_ASSETS', 'MATCH_PAST_TRANSFER', 'NA')),
  late boolean not null,
  acknowledged_at timestamptz, -- when it was first complete, countersigned where that is needed
  follow_up_on date,
  version bigint not null,
  unique (notice_id, exchange_id),
  check ((first_seen_at is null) = (first_seen_by is null)),
  check ((attestations = 0) = (result is null))
);
create index acknowledgement_by_exchange on todoke.acknowledgement (exchange_id, notice_id);

create table todoke.attestation (
  id bigint primary key,
  acknowledgement_id bigint not null references todoke.acknowledgement (id),
  exchange_id text not null references todoke.exchange (id),
  number int not null check (number > 0),
  edition_id text not null references todoke.edition (id),
  result text not null check (result in ('NONE', 'POSS', 'MATCH_FROZEN', 'MATCH_NO_ASSETS', 'MATCH_PAST_TRANSFER', 'NA')),
  screened_at timestamptz,
  customers_screened boolean,
  customers_count bigint,
  customers_reason text,
  owners_screened boolean,
  owners_count bigint,
  owners_reason text,
  counterparties_screened boolean,
  counterparties_count bigint,
  counterparties_reason text,
  addresses_screened boolean,
  addresses_count bigint,
  addresses_reason text,
  follow_up_on date,
  comment text,
  late boolean not null,
  late_reason text check (not late or late_reason is not null),
  attested_at timestamptz not null,
  attested_by text not null,
  attested_name text not null,
  countersigned_at timestamptz,
  countersigned_by text,
  countersigned_name text,
  returned_at timestamptz,
  returned_by text,
  returned_name text,
  return_reason text,
  unique (acknowledgement_id, number),
  check (countersigned_by is null or countersigned_by <> attested_by)
);

create table todoke.attestation_match (
  attestation_id bigint not null references todoke.attestation (id),
  exchange_id text not null references todoke.exchange (id),
  position int not null,
  designation_id text not null,
  kind text not null check (kind in ('CONFIRMED', 'POSSIBLE', 'PAST_TRANSFER')),
  subject_reference text not null,
  amount numeric(38, 18) check (amount >= 0),
  asset text,
  no_balance boolean not null,
  frozen_at timestamptz,
  transferred_at timestamptz,
  mof_reported_on date,
  note text,
  primary key (attestation_id, position)
);

alter table todoke.notice enable row level security;
alter table todoke.notice force row level security;
create policy notice_read on todoke.notice for select using (
  todoke.scope() in ('authority', 'system')
  or (todoke.scope() = 'exchange' and state in ('PUBLISHED', 'SUPERSEDED', 'CLOSED')));
create policy notice_insert on todoke.notice for insert with check (todoke.scope() in ('authority', 'system'));
create policy notice_update on todoke.notice for update
  using (todoke.scope() in ('authority', 'system')) with check (todoke.scope() in ('authority', 'system'));

alter table todoke.acknowledgement enable row level security;
alter table todoke.acknowledgement force row level security;
create policy acknowledgement_read on todoke.acknowledgement for select using (
  todoke.scope() in ('authority', 'system')
  or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
-- Publishing asks every exchange; only the exchange itself answers.
create policy acknowledgement_ask on todoke.acknowledgement for insert with check (
  todoke.scope() in ('authority', 'system') and state = 'PENDING');
create policy acknowledgement_answer on todoke.acknowledgement for update
  using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
  with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

alter table todoke.attestation enable row level security;
alter table todoke.attestation force row level security;
create policy attestation_read on todoke.attestation for select using (
  todoke.scope() in ('authority', 'system')
  or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
create policy attestation_insert on todoke.attestation for insert with check (
  todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
create policy attestation_countersign on todoke.attestation for update
  using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange() and countersigned_at is null and returned_at is null)
  with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

alter table todoke.attestation_match enable row level security;
alter table todoke.attestation_match force row level security;
create policy attestation_match_read on todoke.attestation_match for select using (
  todoke.scope() in ('authority', 'system')
  or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
create policy attestation_match_insert on todoke.attestation_match for insert with check (
  todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

grant select, insert, update on todoke.notice to todoke_app;
grant select, insert, update on todoke.acknowledgement to todoke_app;
grant select, insert on todoke.attestation to todoke_app;
grant update (countersigned_at, countersigned_by, countersigned_name, late, late_reason, returned_at, returned_by, returned_name, return_reason)
  on todoke.attestation to todoke_app;
grant select, insert on todoke.attestation_match to todoke_app;
grant usage on sequence todoke.notice_seq, todoke.acknowledgement_seq, todoke.attestation_seq to todoke_app;
