-- What people decide about recommendations that follow from gaps; the newest decision about one counts, all are kept.
-- owner: a reference of the organization that acts, 'ccc:073'; '*' for the region as a whole.
create table recommendation_decision (
    id bigint generated always as identity primary key,
    area text not null,
    kind text not null,
    soc text not null,
    state text not null check (state in ('proposed', 'accepted', 'in-work', 'done', 'declined')),
    owner text not null,
    reason text not null default '',
    account_id bigint not null references account,
    author text not null,
    decided_at timestamptz not null default now(),
    check (state <> 'declined' or reason <> '')
);
create index recommendation_decision_about on recommendation_decision (area, kind, soc, id);
