-- Facts name their release without a foreign key: checking it row by row more than doubles the time of an import, and only
-- the import writes facts, in the transaction that writes their release.

-- Code tables of every scheme (SOC, CIP, TOP, sectors, award types, …) in one shape.
create table code (
    release_id bigint not null,
    source_row integer not null,
    scheme text not null,
    code text not null,
    title text not null,
    title_es text,
    definition text,
    level text,
    parent_code text
);
create index code_release on code (release_id);

create table crosswalk (
    release_id bigint not null,
    source_row integer not null,
    from_scheme text not null,
    from_code text not null,
    to_scheme text not null,
    to_code text not null,
    note text
);
create index crosswalk_release on crosswalk (release_id);

-- A region's own word on a crosswalk row: adds a link that the published table misses or removes one that is wrong here.
create table crosswalk_override (
    release_id bigint not null,
    source_row integer not null,
    from_scheme text not null,
    from_code text not null,
    to_scheme text not null,
    to_code text not null,
    action text not null check (action in ('add', 'remove')),
    reason text not null,
    author text not null,
    valid_from date not null,
    valid_to date
);
create index crosswalk_override_release on crosswalk_override (release_id);

create table zip_place (
    release_id bigint not null,
    source_row integer not null,
    zip text not null,
    city text,
    county text not null,
    state text not null,
    latitude double precision,
    longitude double precision
);
create index zip_place_release on zip_place (release_id);

create table county_outline (
    release_id bigint not null,
    source_row integer not null,
    county text not null,
    geometry text not null
);
create index county_outline_release on county_outline (release_id);
