-- "No match" although a received filing of the exchange names an entry of the notice: said only by who has looked at it.
alter table todoke.attestation add column own_reports_considered boolean not null default false;
