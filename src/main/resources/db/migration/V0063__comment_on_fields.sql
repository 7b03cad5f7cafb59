-- What an approver asks to change, place by place. Talk within one exchange: the authority never sees it.
create table todoke.filing_comment (
    id          bigint primary key,
    filing_id   bigint not null references todoke.filing,
    exchange_id text not null references todoke.exchange,
    -- A JSON Pointer in which parties, wallets and transactions are named by their reference, not by their number.
    place       text not null check (length(place) between 1 and 300),
    text        text not null check (length(text) between 1 and 2000),
    author      text not null,
    author_name text not null,
    at          timestamptz not null,
    done_name   text,
    done_at     timestamptz,
    check ((done_name is null) = (done_at is null))
);
create sequence todoke.filing_comment_seq start 50 increment 50;
create index filing_comment_filing on todoke.filing_comment (filing_id, id);

-- What the approver read when it was sent back last: to tell what has changed since. Goes with the draft.
create table todoke.filing_returned (
    filing_id   bigint primary key references todoke.filing,
    exchange_id text not null references todoke.exchange,
    content     text not null,
    at          timestamptz not null
);

grant select, insert on todoke.filing_comment to todoke_app;
grant update (done_name, done_at) on todoke.filing_comment to todoke_app;
grant select, insert, update, delete on todoke.filing_returned to todoke_app;
grant usage on sequence todoke.filing_comment_seq to todoke_app;

alter table todoke.filing_comment enable row level security;
alter table todoke.filing_comment force row level security;
create policy filing_comment_own on todoke.filing_comment
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()
        and exists (select 1 from todoke.filing f where f.id = filing_comment.filing_id))
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

alter table todoke.filing_returned enable row level security;
alter table todoke.filing_returned force row level security;
create policy filing_returned_own on todoke.filing_returned
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()
        and exists (select 1 from todoke.filing f where f.id = filing_returned.filing_id))
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

-- An attachment is seen where every filing that names it is seen.
create policy filing_attachment_restricted on todoke.filing_attachment as restrictive
    using (todoke.scope() <> 'exchange' or not exists (
        select 1 from todoke.filing_attachment_use u where u.attachment_id = filing_attachment.id
            and not exists (select 1 from todoke.filing f where f.id = u.filing_id)))
    with check (true);
create policy filing_attachment_piece_restricted on todoke.filing_attachment_piece as restrictive
    using (todoke.scope() <> 'exchange' or exists (
        select 1 from todoke.filing_attachment a where a.id = filing_attachment_piece.attachment_id))
    with check (true);
