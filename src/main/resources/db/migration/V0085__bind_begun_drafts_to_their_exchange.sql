-- As in V0070: what hangs on a filing belongs to the same exchange as the filing.
alter table todoke.filing_draft_request drop constraint filing_draft_request_filing_id_fkey;
alter table todoke.filing_draft_request add constraint filing_draft_request_filing_id_fkey
    foreign key (filing_id, exchange_id) references todoke.filing (id, exchange_id);
