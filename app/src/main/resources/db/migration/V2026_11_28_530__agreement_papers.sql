-- Papers of an agreement, such as the signed form: kept whole, taken back by a mark only, so that the history is true.
create table kept_agreement_paper (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references kept_agreement,
    title text not null,
    type text not null check (type in ('pdf', 'png', 'jpeg')),
    content bytea not null,
    bytes integer not null,
    sha256 text not null,
    account_id bigint not null references account,
    author text not null,
    added_at timestamptz not null default now(),
    removed_at timestamptz
);
create index kept_agreement_paper_agreement on kept_agreement_paper (agreement_id);
-- The same file sent twice is one paper.
create unique index kept_agreement_paper_once on kept_agreement_paper (agreement_id, sha256) where removed_at is null;

alter table kept_agreement_paper enable row level security;
create policy kept_agreement_paper_read on kept_agreement_paper for select using (true);
create policy kept_agreement_paper_write on kept_agreement_paper for insert
    with check (second_wall_agreement(agreement_id) and second_wall_account(account_id));
create policy kept_agreement_paper_change on kept_agreement_paper for update
    using (second_wall_agreement(agreement_id)) with check (second_wall_agreement(agreement_id));

do $$
begin
    if exists (select from pg_roles where rolname = 'throughline_desk') then
        grant select, insert on kept_agreement_paper to throughline_desk;
        grant update (removed_at) on kept_agreement_paper to throughline_desk;
    end if;
end
$$;
