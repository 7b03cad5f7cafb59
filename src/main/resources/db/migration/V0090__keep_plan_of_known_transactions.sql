-- Which of these transaction ids stand in other received filings of the caller's exchange that still count. What it may see
-- is decided by the same policies as ever. A function, since its plan is kept: the policies bring subqueries whose planning
-- costs a submission more than all it looks up, and with lists of varying length the database would plan anew each time.
create function todoke.known_transactions(exchange text, transactions text[], except_filing bigint, prior_receipt text)
returns setof text
language plpgsql stable
set plan_cache_mode = force_generic_plan
as $$
begin
    return query
        select distinct k.value
        from todoke.filing_key k join todoke.filing f on f.id = k.filing_id
        where k.exchange_id = exchange and k.kind = 'TX' and k.value = any (transactions) and k.filing_id <> except_filing
          and f.receipt_no is distinct from prior_receipt and f.state not in ('SUPERSEDED', 'WITHDRAWN');
end $$;

revoke all on function todoke.known_transactions(text, text[], bigint, text) from public;
grant execute on function todoke.known_transactions(text, text[], bigint, text) to todoke_app;
