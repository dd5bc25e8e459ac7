-- Who last said that a fact is still true; the log has those before.
create table confirmation (
    fact_table text not null,
    fact_key text not null,
    organization text not null,
    account_id bigint not null references account,
    author text not null,
    confirmed_at timestamptz not null default now(),
    primary key (fact_table, fact_key)
);

-- When somebody was last reminded of what is due.
create table due_reminder (
    account_id bigint primary key references account,
    sent_at timestamptz not null default now()
);
