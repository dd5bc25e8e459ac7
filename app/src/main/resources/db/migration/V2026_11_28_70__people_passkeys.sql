-- Passkeys of people, by WebAuthn: public keys only, who reads this table can sign in nowhere with it.

-- What authenticators know an account by: says nothing about the person, and stays when their address changes.
alter table account add column handle bytea not null default uuid_send(gen_random_uuid());

-- Whether the password is not taken any more.
alter table account add column passkey_only boolean not null default false;

create table passkey (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    -- The host it was made at; browsers offer it there only.
    host text not null,
    name text not null check (name <> ''),
    credential_id bytea not null unique,
    -- Model of the authenticator, credential and public key, in the binary form of WebAuthn.
    attested bytea not null,
    -- How many signatures the authenticator says it has made: a number that does not grow tells of a copy. 0 when it
    -- does not count.
    signatures bigint not null,
    -- Whether it may be kept in an account of the maker's, and whether it is.
    syncable boolean not null,
    synced boolean not null,
    created_at timestamptz not null default now(),
    used_at timestamptz
);
create index passkey_account on passkey (account_id);
