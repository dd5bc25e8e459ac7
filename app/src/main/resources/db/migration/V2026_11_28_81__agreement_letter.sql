-- Who was written to about an agreement, and about what: each is told once.
create table agreement_letter (
    agreement_id bigint not null references kept_agreement,
    account_id bigint not null references account,
    about text not null,
    written_at timestamptz not null default now(),
    primary key (agreement_id, account_id, about)
);
