-- The second wall around workshops: one begins and notes for the organization of one of the two courses. Decisions
-- about matches have stood behind it when they were accepted; now those that decline one do too.
create function second_wall_workshop(workshop bigint) returns boolean language sql stable as $$
    select exists (select from workshop w where w.id = workshop
        and (second_wall(w.first_organization) or second_wall(w.second_organization)))
$$;

alter table workshop enable row level security;
create policy workshop_read on workshop for select using (true);
create policy workshop_write on workshop for insert
    with check ((second_wall(first_organization) or second_wall(second_organization))
        and second_wall_account(account_id));

alter table workshop_note enable row level security;
create policy workshop_note_read on workshop_note for select using (true);
create policy workshop_note_write on workshop_note for insert with check (second_wall_workshop(workshop_id));

do $$
begin
    if exists (select from pg_roles where rolname = 'throughline_desk') then
        grant select, insert on workshop to throughline_desk;
        grant select, insert on workshop_note to throughline_desk;
    end if;
end
$$;
