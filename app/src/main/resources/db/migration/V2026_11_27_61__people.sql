-- People who sign in. An account has no right by itself: memberships give roles in an organization and all below it.
create table account (
    id bigint generated always as identity primary key,
    email text not null unique check (email = lower(email) and email like '%_@_%'),
    name text not null check (name <> ''),
    language text not null default 'en',
    -- Argon2id with its salt and parameters; absent until the first link is used, or when another provider signs in.
    password text,
    state text not null default 'active' check (state in ('active', 'locked')),
    -- Wrong passwords since the last right one, and until when no other is tried.
    failures integer not null default 0,
    wait_until timestamptz,
    created_at timestamptz not null default now(),
    created_by text not null,
    signed_in_at timestamptz
);

-- The same person at a provider of identities (OpenID Connect), bound at the first sign-in.
create table account_identity (
    issuer text not null,
    subject text not null,
    account_id bigint not null references account,
    bound_at timestamptz not null default now(),
    primary key (issuer, subject)
);
create index account_identity_account on account_identity (account_id);

-- organization: one of its references, 'cds:37683380000000'; '*' stands for the whole region.
create table membership (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    role text not null,
    organization text not null,
    until date,
    granted_by text not null,
    granted_at timestamptz not null default now(),
    unique (account_id, role, organization)
);
create index membership_organization on membership (organization);

-- A link that opens an account once. Only the digest is kept: who reads this table cannot use one.
create table one_time_link (
    digest bytea primary key,
    account_id bigint not null references account,
    purpose text not null check (purpose in ('invitation', 'password')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index one_time_link_account on one_time_link (account_id);

-- Mail on its way: written in the transaction that wants it sent, sent when the mail server answers.
create table mail_message (
    id bigint generated always as identity primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at timestamptz not null default now(),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    sent_at timestamptz,
    last_error text
);
create index mail_message_waiting on mail_message (next_attempt_at) where sent_at is null;
