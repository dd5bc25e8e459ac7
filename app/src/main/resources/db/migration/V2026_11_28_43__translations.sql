-- Which English text somebody had before them when they published or reviewed its Spanish: when the English is another
-- one now, the Spanish is stale.
create table translation_review (
    fact_table text not null,
    fact_key text not null,
    field text not null,
    english text not null,
    spanish text not null,
    actor text not null,
    reviewed_at timestamptz not null default now(),
    primary key (fact_table, fact_key, field)
);
