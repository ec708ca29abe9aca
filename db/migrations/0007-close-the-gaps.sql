-- Closes ways past row-level security that SQL typed under redress_app still had: bytes of files, rows of imports, answers kept
-- for others, links to complaints one may not see, entries written in another's name, and heads of chains rewritten by hand.

revoke create on schema public from public;

-- The bytes of a file are reached through an attachment one may see.
alter table file_content enable row level security;
create policy seen_with_an_attachment on file_content for select to redress_app
  using (exists (select 1 from attachment where attachment.digest = file_content.digest));
create policy added_by_person on file_content for insert to redress_app with check ((select acting_person()) is not null);
create policy the_program on file_content to redress_system using (true) with check (true);

-- What others asked for, and were answered, is theirs.
alter table command_receipt enable row level security;
create policy own on command_receipt to redress_app
  using (actor = 'person:' || (select acting_person())) with check (actor = 'person:' || (select acting_person()));
create policy the_program on command_receipt to redress_system using (true) with check (true);

-- A register that was brought in names everyone in it: it is for those who may import.
alter table import_batch enable row level security;
alter table import_row_error enable row level security;
create policy for_importers on import_batch for select to redress_app using ((select acting_may('import')));
create policy for_importers on import_row_error for select to redress_app using ((select acting_may('import')));
create policy the_program on import_batch to redress_system using (true) with check (true);
create policy the_program on import_row_error to redress_system using (true) with check (true);

-- A link is seen, and made, by those who may see both complaints.
drop policy with_its_complaint on complaint_link;
create policy with_both_complaints on complaint_link to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id) and exists (select 1 from complaint where complaint.id = other_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id) and exists (select 1 from complaint where complaint.id = other_id));

-- Nothing is put into a complaint one may not see.
drop policy added_by_person on contact;
create policy added_by_person on contact for insert to redress_app with check (
  (select acting_person()) is not null
  and (complaint_id is null or exists (select 1 from complaint where complaint.id = complaint_id))
);

-- Who may open a need-to-know complaint is seen with it, and said only by those who may say so.
drop policy with_its_complaint on complaint_access;
create policy with_its_complaint on complaint_access for select to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id));
create policy said_by_those_who_may on complaint_access for insert to redress_app
  with check ((select acting_may('open-need-to-know')) and exists (select 1 from complaint where complaint.id = complaint_id));
create policy taken_back_by_those_who_may on complaint_access for delete to redress_app
  using ((select acting_may('open-need-to-know')) and exists (select 1 from complaint where complaint.id = complaint_id));

create function need_to_know_is_not_for_all() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_setting('role') = 'redress_app' and not acting_may('open-need-to-know') then
    raise exception 'Only those who may say who opens a complaint can make it need-to-know or open it again.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger need_to_know_is_not_for_all before update of need_to_know on complaint
  for each row when (old.need_to_know is distinct from new.need_to_know) execute function need_to_know_is_not_for_all();

-- A handler may pass a complaint to a team whose work they do not see. PostgreSQL holds the policy for reading against the
-- changed row too, and so would refuse it: this one function asks the same question of the row as it was, then places it.
-- It comes last in a command: afterwards the complaint may be out of the person's sight.
create function place_complaint(wanted uuid, change jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update complaint c set
    team_id = case when change ? 'team_id' then (change ->> 'team_id')::uuid else team_id end,
    handler_id = case when change ? 'handler_id' then (change ->> 'handler_id')::uuid else handler_id end,
    handler_since = case when change ? 'handler_since' then (change ->> 'handler_since')::timestamptz else handler_since end,
    need_to_know = case when change ? 'need_to_know' then (change ->> 'need_to_know')::boolean else need_to_know end
  where c.id = wanted and (
    current_setting('role') = 'redress_system' or (
      acting_person() is not null and c.id <> all (complaints_about_me()) and (
        c.id = any (complaints_opened_to_me()) or (not c.need_to_know
          and (c.team_id = any (acting_teams()) or c.handler_id = acting_person() or c.logged_by = acting_person()
            or acting_may('see-every-complaint'))))));
  if not found then
    raise exception 'There is no such complaint among those that may be seen.' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- The record: a person writes in their own name only, and each entry must follow the one before it. The heads of the chains
-- are kept by the record itself; nobody else writes them.
drop policy added_by_person on audit_entry;
create policy added_by_person on audit_entry for insert to redress_app
  with check (actor_kind = 'person' and actor_id = (select acting_person()));

create function keep_heads_of_chains() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select 1 from added a
    left join added before on before.chain_id = a.chain_id and before.seq = a.seq - 1
    left join audit_head head on head.chain_id = a.chain_id
    where a.previous is distinct from coalesce(before.hash,
      case when head.seq = a.seq - 1 then head.hash
           when head.seq is null and a.seq = 1 then decode(repeat('00', 32), 'hex') end)
  ) then
    raise exception 'An entry of the record must follow the one before it.' using errcode = 'integrity_constraint_violation';
  end if;
  insert into audit_head (chain_id, seq, hash)
  select distinct on (chain_id) chain_id, seq, hash from added order by chain_id, seq desc
  on conflict (chain_id) do update set seq = excluded.seq, hash = excluded.hash;
  return null;
end $$;
create trigger keep_heads_of_chains after insert on audit_entry referencing new table as added
  for each statement execute function keep_heads_of_chains();

-- Takes the heads of these chains and makes other writers of them wait their turn.
create function lock_heads(wanted uuid[]) returns setof audit_head
language sql security definer set search_path = public, pg_temp
as $$ select * from audit_head where chain_id = any (wanted) order by chain_id for update $$;

revoke all on audit_head from redress_app, redress_system;
grant select on audit_head to redress_system;

revoke execute on function index_complaint(uuid), search_complaints(tsquery, integer), complaint_exists(uuid),
  place_complaint(uuid, jsonb), lock_heads(uuid[]) from public;
grant execute on function index_complaint(uuid), search_complaints(tsquery, integer), complaint_exists(uuid),
  place_complaint(uuid, jsonb), lock_heads(uuid[]) to redress_app, redress_system;

-- References are numbered by one sequence; the other sequences are no business of a person's own transaction.
revoke usage on all sequences in schema public from redress_app;
grant usage on sequence complaint_number to redress_app;
