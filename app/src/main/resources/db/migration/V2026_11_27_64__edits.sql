-- A person's change of one field of one fact. Imported facts stay as they are; published changes lie over them.
-- base is the imported value when the change was written: when imports say something else later, the owner is asked.
create table edit (
    id bigint generated always as identity primary key,
    fact_table text not null,
    fact_key text not null,
    field text not null,
    organization text not null,
    base text not null,
    before text not null,
    value text not null,
    reason text not null,
    account_id bigint not null references account,
    author text not null,
    written_at timestamptz not null default now(),
    published_at timestamptz,
    ended_at timestamptz,
    decision text not null default ''
);
create index edit_fact on edit (fact_table, fact_key);
create unique index edit_shown on edit (fact_table, fact_key, field) where published_at is not null and ended_at is null;
create index edit_waiting on edit (id) where published_at is null and ended_at is null;

alter table change drop constraint change_action_check;
alter table change add constraint change_action_check check (action in ('import', 'undo', 'setting', 'restore', 'edit'));
