-- The second wall also stands around decisions about recommendations, which are written for the organization that acts,
-- and around published gap reports and the list of those who are told of them: these are the region's, and only who
-- has a role for the region as a whole reaches them.
create function second_wall_region() returns boolean language sql stable as $$
    select second_wall('*') and current_setting('throughline.held', true) = '*'
$$;

alter table recommendation_decision enable row level security;
create policy recommendation_decision_read on recommendation_decision for select using (true);
create policy recommendation_decision_write on recommendation_decision for insert
    with check (second_wall(owner) and second_wall_account(account_id));

alter table bulletin enable row level security;
create policy bulletin_read on bulletin for select using (true);
create policy bulletin_write on bulletin for insert with check (second_wall_region());
create policy bulletin_change on bulletin for update using (second_wall_region()) with check (second_wall_region());

alter table bulletin_file enable row level security;
create policy bulletin_file_write on bulletin_file for insert with check (second_wall_region());

alter table subscriber enable row level security;
create policy subscriber_region on subscriber using (second_wall_region());

do $$
begin
    if exists (select from pg_roles where rolname = 'throughline_desk') then
        grant insert on recommendation_decision to throughline_desk;
        grant select, insert on bulletin to throughline_desk;
        grant update (withdrawn_at) on bulletin to throughline_desk;
        grant insert on bulletin_file to throughline_desk;
        grant select, delete on subscriber to throughline_desk;
    end if;
end
$$;
