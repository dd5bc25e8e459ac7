-- The second wall also stands around agreements, notes about changes, and forms that were not sent. Who writes an
-- agreement does so for one of its parties; a note belongs to a change of the organization; a form to its account.
create function second_wall_party(terms jsonb) returns boolean language sql stable as $$
    select second_wall(party) and (terms ->> 'sending' = party or terms ->> 'receiving' = party
        or coalesce(terms -> 'others' @> to_jsonb(party), false))
    from (select current_setting('throughline.organization', true) as party) as named
$$;

create function second_wall_agreement(agreement bigint) returns boolean language sql stable as $$
    select exists (select from kept_agreement a where a.id = agreement and second_wall_party(a.terms))
$$;

create function second_wall_account(account bigint) returns boolean language sql stable as $$
    select account = nullif(current_setting('throughline.account', true), '')::bigint
$$;

alter table kept_agreement enable row level security;
create policy kept_agreement_read on kept_agreement for select using (true);
create policy kept_agreement_write on kept_agreement for insert with check (second_wall_party(terms));
create policy kept_agreement_change on kept_agreement for update
    using (second_wall_party(terms)) with check (second_wall_party(terms));

alter table kept_agreement_version enable row level security;
create policy kept_agreement_version_read on kept_agreement_version for select using (true);
create policy kept_agreement_version_write on kept_agreement_version for insert
    with check (second_wall_agreement(agreement_id) and second_wall_account(account_id));

-- Nobody signs for a party but its own people.
alter table kept_agreement_signature enable row level security;
create policy kept_agreement_signature_read on kept_agreement_signature for select using (true);
create policy kept_agreement_signature_write on kept_agreement_signature for insert
    with check (second_wall_agreement(agreement_id) and second_wall(party) and second_wall_account(account_id));

alter table kept_agreement_event enable row level security;
create policy kept_agreement_event_read on kept_agreement_event for select using (true);
create policy kept_agreement_event_write on kept_agreement_event for insert
    with check (second_wall_agreement(agreement_id));

alter table kept_agreement_count enable row level security;
create policy kept_agreement_count_read on kept_agreement_count for select using (true);
create policy kept_agreement_count_write on kept_agreement_count for insert
    with check (second_wall_agreement(agreement_id));
create policy kept_agreement_count_change on kept_agreement_count for update
    using (second_wall_agreement(agreement_id)) with check (second_wall_agreement(agreement_id));

-- An accepted match and the draft that begins with it are written together.
alter table match_decision enable row level security;
create policy match_decision_read on match_decision for select using (true);
create policy match_decision_write on match_decision for insert
    with check ((second_wall(sending) or second_wall(receiving)) and second_wall_account(account_id));

alter table edit_remark enable row level security;
create policy edit_remark_read on edit_remark for select using (true);
create policy edit_remark_write on edit_remark for insert
    with check (second_wall_account(account_id)
        and exists (select from edit e where e.id = edit_id and second_wall(e.organization)));

alter table edit_draft enable row level security;
create policy edit_draft_own on edit_draft using (second_wall_account(account_id))
    with check (second_wall_account(account_id));

do $$
begin
    if exists (select from pg_roles where rolname = 'throughline_desk') then
        grant insert, update on kept_agreement to throughline_desk;
        grant insert on match_decision to throughline_desk;
        grant insert on kept_agreement_version to throughline_desk;
        grant insert on kept_agreement_signature to throughline_desk;
        grant insert on kept_agreement_event to throughline_desk;
        grant insert, update on kept_agreement_count to throughline_desk;
        grant insert, update, delete on edit_draft to throughline_desk;
    end if;
end
$$;
