-- Gap reports as they were published. They never change; one can be withdrawn.
create table bulletin (
    id bigint generated always as identity primary key,
    published_at timestamptz not null default now(),
    published_by text not null,
    made_on date not null,
    region_version text not null,
    area text not null,
    scope_en text not null,
    scope_es text not null,
    jobs integer not null,
    withdrawn_at timestamptz,
    told_at timestamptz
);

create table bulletin_file (
    bulletin_id bigint not null references bulletin,
    name text not null,
    content bytea not null,
    primary key (bulletin_id, name)
);

-- Addresses that want to be told of gap reports. Personal data: nothing else is kept of who they belong to, and the
-- row goes when somebody leaves, or never answers the first letter.
create table subscriber (
    id bigint generated always as identity primary key,
    address text not null,
    language text not null,
    confirm_digest bytea not null,
    leave_token text not null unique,
    asked_at timestamptz not null default now(),
    lettered_at timestamptz not null default now(),
    confirmed_at timestamptz
);
create unique index subscriber_address on subscriber (lower(address));
create index subscriber_confirm on subscriber (confirm_digest);

-- The address that the header List-Unsubscribe of a letter names.
alter table mail_message add column leave_url text;
