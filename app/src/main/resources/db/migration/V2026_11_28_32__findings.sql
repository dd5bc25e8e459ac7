-- Findings of the structural audit that somebody said need no mending, and how many findings there were day by day.
create table finding_dismissal (
    id bigint generated always as identity primary key,
    rule text not null,
    organization text not null,
    page text not null,
    reason text not null,
    account_id bigint not null references account,
    author text not null,
    dismissed_at timestamptz not null default now(),
    ended_at timestamptz
);
create unique index finding_dismissal_open on finding_dismissal (rule, organization, page) where ended_at is null;

create table finding_count (
    day date not null,
    organization text not null,
    rule text not null,
    findings integer not null,
    region_version text not null,
    primary key (day, organization, rule)
);
