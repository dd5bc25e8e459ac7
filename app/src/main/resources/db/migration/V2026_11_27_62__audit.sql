-- Who did what. Events are chained: each holds the digest of the one before it, so that a changed or missing event
-- shows. The database itself makes the chain and refuses to change or remove what is written.
create table audit_event (
    id bigint primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null default '',
    organization text not null default '',
    detail text not null default '',
    origin text not null default '',
    previous bytea not null,
    digest bytea not null
);
create index audit_event_at on audit_event (at);

-- Each text is led by its length in bytes, so that no two different events read the same.
create function audit_event_text(event audit_event) returns text language sql immutable as $$
    select string_agg(octet_length(part) || ':' || part, '' order by place)
    from unnest(array[
        event.id::text,
        to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        event.actor, event.action, event.subject, event.organization, event.detail, event.origin])
        with ordinality as parts (part, place)
$$;

create function audit_event_chain() returns trigger language plpgsql as $$
declare
    last record;
begin
    -- An event that brings its digest comes from a backup; whether it is right is for the verification to say.
    if new.digest is not null then
        return new;
    end if;
    perform pg_advisory_xact_lock(7316482605117);
    select id, digest into last from audit_event order by id desc limit 1;
    new.id := coalesce(last.id, 0) + 1;
    new.at := clock_timestamp();
    new.previous := coalesce(last.digest, sha256(''));
    new.digest := sha256(new.previous || convert_to(audit_event_text(new), 'UTF8'));
    return new;
end
$$;
create trigger audit_event_chain before insert on audit_event for each row execute function audit_event_chain();

create function audit_event_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is only ever added to.';
end
$$;
create trigger audit_event_stays before update or delete or truncate on audit_event
    for each statement execute function audit_event_stays();
