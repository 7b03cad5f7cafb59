-- Which steps of the demonstration's stories were played: written in the transaction of the step itself, so that a start
-- after a stop in the middle goes on where it was and does nothing twice. Empty in a portal that is no demonstration.
create table todoke.played_step (
    story  text not null,
    number int not null,
    -- Id of the filing that it began, or number of the receipt that it brought; else empty.
    result text not null,
    at     timestamptz not null,
    primary key (story, number)
);

grant select, insert on todoke.played_step to todoke_app;

alter table todoke.played_step enable row level security;
alter table todoke.played_step force row level security;
-- Written by whoever plays, read by the portal itself only.
create policy played_step_write on todoke.played_step for insert
    with check (todoke.scope() in ('exchange', 'authority'));
create policy played_step_read on todoke.played_step for select using (todoke.scope() = 'system');
