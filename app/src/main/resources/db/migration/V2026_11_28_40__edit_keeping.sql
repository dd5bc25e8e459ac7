-- What was saved together is taken back together; what is approved may wait for its day.
alter table edit
    add column batch bigint not null default 0,
    add column approved_by text,
    add column publish_on date;
create index edit_scheduled on edit (publish_on) where approved_by is not null and published_at is null and ended_at is null;

-- What somebody typed and has not sent yet: one form for each fact.
create table edit_draft (
    account_id bigint not null references account,
    fact_table text not null,
    fact_key text not null,
    names text[] not null,
    texts text[] not null,
    saved_at timestamptz not null default now(),
    primary key (account_id, fact_table, fact_key)
);

-- What people say to each other about a change that waits.
create table edit_remark (
    id bigint generated always as identity primary key,
    edit_id bigint not null references edit,
    account_id bigint not null references account,
    author text not null,
    words text not null check (words <> ''),
    at timestamptz not null default now()
);
create index edit_remark_edit on edit_remark (edit_id);
