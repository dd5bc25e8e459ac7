-- Who answers for a map (subject as in its address, for example pathways/12c) and when they last confirmed it.
create table curated_map (
    release_id bigint not null,
    source_row integer not null,
    map text not null,
    owner text not null,
    owner_es text,
    contact text not null,
    reviewed_on date
);
create index curated_map_release on curated_map (release_id);

-- What a curator decided about one step of a map.
create table curated_step (
    release_id bigint not null,
    source_row integer not null,
    map text not null,
    step text not null,
    display text not null check (display in ('shown', 'pinned', 'hidden')),
    position integer,
    title text,
    title_es text,
    note text,
    note_es text
);
create index curated_step_release on curated_step (release_id);
