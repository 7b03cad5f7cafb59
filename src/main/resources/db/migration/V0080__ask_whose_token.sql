-- Whose token it is, asked with every request of a program and before anything else is known: one statement instead of a
-- transaction. It sees the tables of sign-in while it runs, leaves no setting behind, and is not there for a transaction that
-- has a caller already. Whoever has no token learns nothing from it.
create function todoke.client_of_token(token bytea, at timestamptz)
    returns table (id text, exchange_id text, secret_hash text, scopes text, suspended boolean)
    language plpgsql volatile
as $$
begin
    if todoke.scope() <> '' then
        raise exception 'the caller of this transaction is known';
    end if;
    perform set_config('todoke.scope', 'sign-in', true);
    return query
        select c.id, c.exchange_id, c.secret_hash, t.scopes, c.suspended
        from todoke.access_token t join todoke.machine_client c on c.id = t.client_id
        where t.token_hash = token and t.expires_at > at;
    perform set_config('todoke.scope', '', true);
end $$;
revoke all on function todoke.client_of_token(bytea, timestamptz) from public;
grant execute on function todoke.client_of_token(bytea, timestamptz) to todoke_app;
