-- Files that filings name. They belong to the exchange; which filings name them stands in their contents, and for received
-- ones in filing_attachment_use.
create table todoke.filing_attachment (
    id               bigint primary key,
    exchange_id      text not null references todoke.exchange,
    file_name        text not null check (char_length(file_name) between 1 and 120),
    media_type       text not null,
    size             bigint not null check (size between 1 and 10485760),
    -- Of the plain bytes: as announced, and as it came out once all of them were here.
    announced_sha256 text check (announced_sha256 ~ '^[0-9a-f]{64}$'),
    sha256           text check (sha256 ~ '^[0-9a-f]{64}$'),
    state            text not null check (state in
        ('UPLOADING', 'QUARANTINE', 'CLEAN', 'NOT_CHECKED', 'INFECTED', 'REFUSED')),
    -- Why it was refused.
    flaw             text,
    my_number        boolean not null default false,
    received         bigint not null default 0,
    -- The file's own key, sealed by the master key of this number.
    master_key       text not null,
    sealed_key       bytea not null,
    uploaded_by      text not null,
    uploaded_by_name text not null,
    created_at       timestamptz not null,
    checked_at       timestamptz,
    check (received <= size),
    check ((state = 'UPLOADING') = (sha256 is null)),
    check ((state = 'REFUSED') = (flaw is not null))
);
create sequence todoke.filing_attachment_seq start 50 increment 50;
create index filing_attachment_hash on todoke.filing_attachment (exchange_id, announced_sha256);
create index filing_attachment_waiting on todoke.filing_attachment (id) where state = 'QUARANTINE';

-- The sealed bytes, piece by piece as they came.
create table todoke.filing_attachment_piece (
    attachment_id bigint not null references todoke.filing_attachment,
    exchange_id   text not null,
    position      bigint not null,
    sealed        bytea not null,
    primary key (attachment_id, position)
);
-- What is sealed cannot be compressed.
alter table todoke.filing_attachment_piece alter column sealed set storage external;

-- Which received filings name a file. Written once; a file that stands here is never deleted, and the authority may read it.
create table todoke.filing_attachment_use (
    attachment_id bigint not null references todoke.filing_attachment,
    filing_id     bigint not null references todoke.filing,
    exchange_id   text not null,
    primary key (attachment_id, filing_id)
);
create index filing_attachment_use_filing on todoke.filing_attachment_use (filing_id);

grant select, insert on todoke.filing_attachment to todoke_app;
grant update (state, flaw, sha256, my_number, received, checked_at) on todoke.filing_attachment to todoke_app;
grant select, insert, delete on todoke.filing_attachment_piece to todoke_app;
grant select, insert on todoke.filing_attachment_use to todoke_app;
grant usage on sequence todoke.filing_attachment_seq to todoke_app;

alter table todoke.filing_attachment_use enable row level security;
alter table todoke.filing_attachment_use force row level security;
create policy filing_attachment_use_read on todoke.filing_attachment_use for select
    using (todoke.scope() = 'authority' or (todoke.scope() = 'exchange' and exchange_id = todoke.exchange()));
create policy filing_attachment_use_new on todoke.filing_attachment_use for insert
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());

alter table todoke.filing_attachment enable row level security;
alter table todoke.filing_attachment force row level security;
create policy filing_attachment_own on todoke.filing_attachment
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
create policy filing_attachment_received on todoke.filing_attachment for select
    using (todoke.scope() = 'authority' and exists (
        select 1 from todoke.filing_attachment_use u where u.attachment_id = id));
-- The portal itself checks for malware what waits in quarantine.
create policy filing_attachment_seen on todoke.filing_attachment for select
    using (todoke.scope() = 'system');
create policy filing_attachment_checked on todoke.filing_attachment for update
    using (todoke.scope() = 'system' and state = 'QUARANTINE')
    with check (todoke.scope() = 'system');

alter table todoke.filing_attachment_piece enable row level security;
alter table todoke.filing_attachment_piece force row level security;
create policy filing_attachment_piece_own on todoke.filing_attachment_piece
    using (todoke.scope() = 'exchange' and exchange_id = todoke.exchange())
    with check (todoke.scope() = 'exchange' and exchange_id = todoke.exchange());
create policy filing_attachment_piece_received on todoke.filing_attachment_piece for select
    using (todoke.scope() = 'authority' and exists (
        select 1 from todoke.filing_attachment_use u where u.attachment_id = filing_attachment_piece.attachment_id));
create policy filing_attachment_piece_waiting on todoke.filing_attachment_piece for select
    using (todoke.scope() = 'system' and exists (
        select 1 from todoke.filing_attachment a
        where a.id = filing_attachment_piece.attachment_id and a.state = 'QUARANTINE'));
create policy filing_attachment_piece_infected on todoke.filing_attachment_piece for delete
    using (todoke.scope() = 'system');
