-- What faculty decided about a suggested match of two courses, and workshops in which they compare them.
create table match_decision (
    id bigint generated always as identity primary key,
    sending text not null,
    sending_code text not null,
    receiving text not null,
    receiving_code text not null,
    accepted boolean not null,
    reason text not null,
    agreement_id bigint references kept_agreement,
    account_id bigint not null references account,
    author text not null,
    decided_at timestamptz not null default now()
);
create index match_decision_receiving on match_decision (receiving, receiving_code);

create table workshop (
    id bigint generated always as identity primary key,
    token uuid not null unique,
    first_organization text not null,
    first_code text not null,
    second_organization text not null,
    second_code text not null,
    account_id bigint not null references account,
    author text not null,
    begun_at timestamptz not null default now()
);

create table workshop_note (
    id bigint generated always as identity primary key,
    workshop_id bigint not null references workshop,
    token uuid not null unique,
    kind text not null check (kind in ('present', 'note', 'decision', 'action')),
    text text not null,
    author text not null,
    written_at timestamptz not null default now()
);
create index workshop_note_workshop on workshop_note (workshop_id);
