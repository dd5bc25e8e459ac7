-- A second wall behind the policy of the application: who changes facts does so under a role of its own, that owns
-- nothing, gives no rights, and writes rows of one organization only, where the account has a role by itself.
-- A server on which roles cannot be made goes without; the application says so.
do $$
begin
    if not exists (select from pg_roles where rolname = 'throughline_desk') then
        create role throughline_desk nologin;
    end if;
    execute 'grant throughline_desk to ' || quote_ident(current_user);
exception
    when insufficient_privilege or duplicate_object or unique_violation then
        raise notice 'the role throughline_desk is not made: %', sqlerrm;
end
$$;

-- Whether the account that a transaction names has one of its roles where it says that it has, and the row is of the
-- organization that the transaction is about.
create function second_wall(row_organization text) returns boolean language sql stable as $$
    select row_organization = current_setting('throughline.organization', true)
        and exists (
            select
            from membership m
            join account a on a.id = m.account_id
            where m.account_id = nullif(current_setting('throughline.account', true), '')::bigint
            and m.organization = current_setting('throughline.held', true)
            and (m.until is null or m.until >= current_date)
            and a.state = 'active')
$$;

alter table edit enable row level security;
create policy edit_read on edit for select using (true);
create policy edit_write on edit for insert with check (second_wall(organization));
create policy edit_change on edit for update using (second_wall(organization)) with check (second_wall(organization));

alter table confirmation enable row level security;
create policy confirmation_read on confirmation for select using (true);
create policy confirmation_write on confirmation for insert with check (second_wall(organization));
create policy confirmation_change on confirmation for update
    using (second_wall(organization)) with check (second_wall(organization));

alter table report enable row level security;
create policy report_read on report for select using (true);
create policy report_change on report for update
    using (second_wall(organization)) with check (second_wall(organization));

do $$
declare
    part record;
begin
    if exists (select from pg_roles where rolname = 'throughline_desk') then
        execute 'grant usage on schema ' || quote_ident(current_schema()) || ' to throughline_desk';
        for part in
            select quote_ident(table_name) as name
            from information_schema.tables
            where table_schema = current_schema()
            and table_name not in ('account', 'account_identity', 'one_time_link', 'report_key')
            and table_name not like 'spring\_session%'
        loop
            execute 'grant select on ' || part.name || ' to throughline_desk';
        end loop;
        grant select (id, email, name, language, state) on account to throughline_desk;
        grant insert, update on edit to throughline_desk;
        grant insert, update on confirmation to throughline_desk;
        grant update on report to throughline_desk;
        grant insert on edit_remark to throughline_desk;
        grant insert, update on translation_review to throughline_desk;
        grant insert on change to throughline_desk;
        grant insert on audit_event to throughline_desk;
        grant insert on mail_message to throughline_desk;
    end if;
end
$$;
