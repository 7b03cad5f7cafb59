-- Which side is calling ('exchange', 'authority', 'system', 'sign-in') and which exchange, as the gate told it for this
-- transaction. Row-level policies speak of these two functions only; without the setting they give '' and no row is seen.
create function todoke.scope() returns text
    language sql stable parallel safe
    return coalesce(current_setting('todoke.scope', true), '');

create function todoke.exchange() returns text
    language sql stable parallel safe
    return coalesce(current_setting('todoke.exchange', true), '');

grant usage on schema todoke to todoke_app;
revoke all on function todoke.scope() from public;
revoke all on function todoke.exchange() from public;
grant execute on function todoke.scope(), todoke.exchange() to todoke_app;
