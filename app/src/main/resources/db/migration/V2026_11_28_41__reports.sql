-- What readers of public pages report: a mistake or a proposal, to whoever owns the thing. The receipt is known to who
-- wrote it only; an address, if they left one, goes when the answer does.
create table report (
    id bigint generated always as identity primary key,
    receipt bytea not null unique,
    page text not null,
    organization text not null,
    words text not null check (words <> ''),
    contact text not null default '',
    language text not null,
    written_at timestamptz not null default now(),
    answer text not null default '',
    outcome text check (outcome in ('mended', 'kept', 'noise')),
    answered_by text,
    answered_at timestamptz
);
create index report_open on report (id) where answered_at is null;

-- Signs the forms, so that only a form that was shown can be sent; shared by all servers.
create table report_key (secret bytea not null);
insert into report_key values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
