-- When a past transfer to a designated person was found: the clock of an urgent case.
alter table todoke.triage_case add column found_at timestamptz;
