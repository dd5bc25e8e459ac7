-- Agreements that people keep here, beside those that imports bring. The terms are one document; every saved state of
-- them stays as a version. Signatures belong to a version: what is changed must be signed anew.
create table kept_agreement (
    id bigint generated always as identity primary key,
    token uuid not null unique,
    stage text not null check (stage in ('draft', 'review', 'signed', 'dropped')),
    version integer not null,
    terms jsonb not null,
    seen jsonb not null default '{}',
    renews bigint references kept_agreement,
    signed_at timestamptz,
    ended_on date,
    ended_at timestamptz,
    created_at timestamptz not null default now()
);
create index kept_agreement_renews on kept_agreement (renews);

create table kept_agreement_version (
    agreement_id bigint not null references kept_agreement,
    version integer not null,
    terms jsonb not null,
    account_id bigint not null references account,
    author text not null,
    written_at timestamptz not null default now(),
    primary key (agreement_id, version)
);

create table kept_agreement_signature (
    agreement_id bigint not null references kept_agreement,
    version integer not null,
    party text not null,
    account_id bigint not null references account,
    name text not null,
    title text not null,
    signed_at timestamptz not null default now(),
    primary key (agreement_id, version, party)
);

-- What happened to it, in the words of its history.
create table kept_agreement_event (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references kept_agreement,
    what text not null,
    comment text not null default '',
    author text not null,
    at timestamptz not null default now()
);
create index kept_agreement_event_agreement on kept_agreement_event (agreement_id);

-- How many students could have claimed the credit in a school year and how many did, as the school enters it.
create table kept_agreement_count (
    agreement_id bigint not null references kept_agreement,
    school_year text not null,
    eligible integer not null check (eligible >= 0),
    claimed integer not null check (claimed >= 0 and claimed <= eligible),
    author text not null,
    entered_at timestamptz not null default now(),
    primary key (agreement_id, school_year)
);
