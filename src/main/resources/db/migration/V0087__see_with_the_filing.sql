-- The event of a submission is shown to who sees the filing: the owner, whose eyes the function has, is behind the same
-- second wall as the caller.
create or replace function todoke.own_ledger_event(asked_act text, asked_subject text) returns setof todoke.ledger_event
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select event.* from todoke.ledger_event event
     where event.subject = asked_subject
       and event.act = asked_act
       and event.outcome = 'DONE'
       and todoke.scope() = 'exchange'
       and event.exchange_id = todoke.exchange()
       and (asked_act <> 'SubmitFiling'
           or exists (select 1 from todoke.filing f where f.receipt_no = asked_subject))
     order by event.id
     limit 1;
end;

-- A file is seen where one of the filings that name it is seen, received or draft: who filed it does not lose it because
-- others took it over into a draft of their own. So only who sees a file may name it. What none names yet is seen as before.
alter policy filing_attachment_restricted on todoke.filing_attachment
    using (todoke.scope() <> 'exchange'
        or exists (
            select 1 from todoke.filing_attachment_use u join todoke.filing f on f.id = u.filing_id
             where u.attachment_id = filing_attachment.id)
        or exists (
            select 1 from todoke.filing_attachment_draft d join todoke.filing f on f.id = d.filing_id
             where d.attachment_id = filing_attachment.id)
        or (not exists (select 1 from todoke.filing_attachment_use u where u.attachment_id = filing_attachment.id)
            and not exists (select 1 from todoke.filing_attachment_draft d where d.attachment_id = filing_attachment.id)
            and (uploaded_by = todoke.person()
                or (exists (select 1 from todoke.machine_client m where m.id = uploaded_by)
                    and exists (select 1 from todoke.machine_client m where m.id = todoke.person())))));

-- As todoke.sees_filing: the policies of who names a file cannot ask the file, whose policies ask who names it.
create function todoke.sees_attachment(asked bigint) returns boolean
    language sql stable
    set search_path = pg_catalog, pg_temp
begin atomic
    select exists (select 1 from todoke.filing_attachment a where a.id = asked and a.exchange_id = todoke.exchange());
end;
revoke all on function todoke.sees_attachment(bigint) from public;
grant execute on function todoke.sees_attachment(bigint) to todoke_app;
alter policy filing_attachment_draft_named on todoke.filing_attachment_draft
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()
        and todoke.sees_filing(filing_id) and todoke.sees_attachment(attachment_id));
alter policy filing_attachment_use_new on todoke.filing_attachment_use
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()
        and todoke.sees_filing(filing_id) and todoke.sees_attachment(attachment_id));
