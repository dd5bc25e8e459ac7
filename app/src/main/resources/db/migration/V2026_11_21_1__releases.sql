-- A release is one edition of one source as it was imported: every fact belongs to exactly one.
-- Facts are never overwritten: a newer file of the same kind, part and vintage supersedes the older release,
-- which stays and comes back when the newer one is undone.
create table release (
    id bigint generated always as identity primary key,
    kind text not null,
    part text not null default '',
    vintage text not null,
    as_of date not null,
    title text not null,
    publisher text not null,
    license text not null,
    attribution text,
    url text,
    owner text not null,
    confirmed_on date,
    synthetic boolean not null default false,
    file_name text not null,
    sha256 text not null,
    file_bytes bigint not null,
    rows_in bigint not null,
    rows_used bigint not null,
    rows_explained bigint not null,
    state text not null check (state in ('active', 'superseded', 'undone')),
    replaces bigint references release,
    imported_by text not null,
    imported_at timestamptz not null default now(),
    check (rows_in = rows_used + rows_explained)
);
create unique index release_active on release (kind, part, vintage) where state = 'active';

-- What the import said about the rows, by kind of remark; single remarks up to a limit per code.
create table release_issue (
    release_id bigint not null references release on delete cascade,
    code text not null,
    severity text not null check (severity in ('ERROR', 'WARNING', 'NOTE')),
    source_row integer not null,
    source_column text,
    value text,
    message text not null
);
create index release_issue_release on release_issue (release_id, code);

create table release_issue_count (
    release_id bigint not null references release on delete cascade,
    code text not null,
    severity text not null,
    rows bigint not null,
    message text not null,
    primary key (release_id, code)
);

-- Every change of what the region shows, in order. Its last id is the version of the Region.
create table change (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null,
    action text not null check (action in ('import', 'undo', 'setting', 'restore')),
    release_id bigint references release,
    detail text not null
);

-- The newest active release of each kind and part: what the catalogue shows. Labor facts use all active releases.
create view current_release as
select distinct on (kind, part) *
from release
where state = 'active'
order by kind, part, as_of desc, id desc;

-- What this installation calls itself and covers.
create table setting (
    key text primary key,
    value text not null
);
