-- Row-level security: the second lock on every row of a complaint. The first is how views and records ask; this one holds
-- even for SQL typed by hand under redress_app.
--
-- A person sees a complaint when they are not its subject and
--   it is open to them by name (need-to-know list), or
--   it is not need-to-know and: they handle it, logged it, it belongs to a team of theirs, or they may see every complaint.
-- The same words stand in search_complaints() below; a test compares the two.

-- One row a complaint with its words, kept by index_complaint() in the transaction that changes them.
create table complaint_search (
  complaint_id uuid primary key references complaint,
  words tsvector not null
);
create index complaint_search_words on complaint_search using gin (words) with (fastupdate = off);

create function complaints_about_me() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(array_agg(complaint_id), '{}') from complaint_subject where person_id = acting_person() $$;
create function complaints_opened_to_me() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(array_agg(complaint_id), '{}') from complaint_access where person_id = acting_person() $$;

-- Asked past row-level security, so that an entry about a complaint one may not see is never taken for another kind.
create function complaint_exists(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select 1 from complaint where id = wanted) $$;

create policy seen_by_person on complaint for select to redress_app using (
  (select acting_person()) is not null
  and id <> all ((select complaints_about_me())::uuid[])
  and (
    id = any ((select complaints_opened_to_me())::uuid[])
    or (not need_to_know and (
      team_id = any ((select acting_teams())::uuid[])
      or handler_id = (select acting_person())
      or logged_by = (select acting_person())
      or (select acting_may('see-every-complaint'))
    ))
  )
);
create policy added_by_person on complaint for insert to redress_app with check ((select acting_person()) is not null);
-- What a change makes of a row is not asked again here: a handler may pass a complaint to a team whose work they do not see.
create policy changed_by_person on complaint for update to redress_app using (
  (select acting_person()) is not null
  and id <> all ((select complaints_about_me())::uuid[])
  and (
    id = any ((select complaints_opened_to_me())::uuid[])
    or (not need_to_know and (
      team_id = any ((select acting_teams())::uuid[])
      or handler_id = (select acting_person())
      or logged_by = (select acting_person())
      or (select acting_may('see-every-complaint'))
    ))
  )
) with check (true);

do $$
declare t text;
begin
  foreach t in array array['complaint_point', 'complaint_party', 'complaint_subject', 'complaint_access', 'complaint_clock',
      'complaint_clock_pause', 'complaint_clock_extension', 'note', 'complaint_link', 'handover', 'attachment', 'presence', 'viewing'] loop
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
  end loop;
  foreach t in array array['complaint', 'complaint_point', 'complaint_party', 'complaint_subject', 'complaint_access', 'complaint_clock',
      'complaint_clock_pause', 'complaint_clock_extension', 'note', 'complaint_link', 'handover', 'attachment', 'presence', 'viewing',
      'customer', 'contact', 'complaint_search', 'audit_entry', 'draft', 'notification', 'saved_view'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
  end loop;
end $$;

-- A contact that became a complaint is seen with it; one that did not, by its team, its handler, who logged it, or all who may.
create policy seen_by_person on contact for select to redress_app using (
  (select acting_person()) is not null and case
    when complaint_id is not null then exists (select 1 from complaint where complaint.id = complaint_id)
    else team_id is null or team_id = any ((select acting_teams())::uuid[]) or handler_id = (select acting_person())
      or logged_by = (select acting_person()) or (select acting_may('see-every-complaint'))
  end
);
create policy added_by_person on contact for insert to redress_app with check ((select acting_person()) is not null);
create policy changed_by_person on contact for update to redress_app using (
  (select acting_person()) is not null and case
    when complaint_id is not null then exists (select 1 from complaint where complaint.id = complaint_id)
    else team_id is null or team_id = any ((select acting_teams())::uuid[]) or handler_id = (select acting_person())
      or logged_by = (select acting_person()) or (select acting_may('see-every-complaint'))
  end
) with check (true);

-- Customers are known to all who may log a complaint; a confidential one only through a complaint one may see.
create policy seen_by_person on customer for select to redress_app using (
  (select acting_person()) is not null
  and (not confidential or exists (select 1 from complaint_party where complaint_party.customer_id = customer.id))
);
create policy added_by_person on customer for insert to redress_app with check ((select acting_person()) is not null);
create policy changed_by_person on customer for update to redress_app using (
  (select acting_person()) is not null
  and (not confidential or exists (select 1 from complaint_party where complaint_party.customer_id = customer.id))
) with check (true);

-- An entry about a complaint is seen with it. Entries about people and the organisation are for those who read the record.
create policy seen_by_person on audit_entry for select to redress_app using (
  exists (select 1 from complaint where complaint.id = chain_id)
  or chain_id = (select acting_person())
  or ((select acting_may('read-the-record')) and not complaint_exists(chain_id))
);
create policy added_by_person on audit_entry for insert to redress_app with check (true);

create policy own on draft to redress_app using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
create policy own on notification for select to redress_app using (person_id = (select acting_person()));
create policy own_read on notification for update to redress_app using (person_id = (select acting_person()))
  with check (person_id = (select acting_person()));
create policy for_anyone on notification for insert to redress_app with check (true);
create policy own_or_shared on saved_view for select to redress_app using (shared or person_id = (select acting_person()));
create policy own on saved_view to redress_app using (person_id = (select acting_person())) with check (person_id = (select acting_person()));

-- Full text: an index cannot be used under row-level security (the match operator is not leakproof), so this one function
-- looks past it and asks the same question itself. It returns at most `cap` complaints: when more match, the newest ones,
-- because ranking a quarter of a million rows helps nobody.
create function search_complaints(query tsquery, cap integer) returns table (complaint_id uuid, rank real)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me uuid := acting_person();
  teams uuid[] := acting_teams();
  everything boolean := acting_may('see-every-complaint') or current_setting('role') = 'redress_system';
  about_me uuid[] := complaints_about_me();
  opened uuid[] := complaints_opened_to_me();
  found integer;
begin
  if me is null and not everything then return; end if;
  select count(*) into found from (select 1 from complaint_search s where s.words @@ query limit cap + 1) m;
  if found <= cap then
    return query
      select s.complaint_id, ts_rank(s.words, query) from complaint_search s join complaint c on c.id = s.complaint_id
      where s.words @@ query and c.id <> all (about_me)
        and (c.id = any (opened) or (not c.need_to_know
          and (c.team_id = any (teams) or c.handler_id = me or c.logged_by = me or everything)));
  else
    return query
      select s.complaint_id, ts_rank(s.words, query) from complaint c join complaint_search s on s.complaint_id = c.id
      where s.words @@ query and c.id <> all (about_me)
        and (c.id = any (opened) or (not c.need_to_know
          and (c.team_id = any (teams) or c.handler_id = me or c.logged_by = me or everything)))
      order by c.received_at desc, c.id desc limit cap;
  end if;
end $$;

-- Writes the words of one complaint for search: what may be found by its reference, its people, its own words.
create function index_complaint(wanted uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into complaint_search (complaint_id, words)
  select c.id,
    setweight(to_tsvector('simple', c.reference || ' ' || coalesce(c.source_id, '')), 'A')
    || setweight(to_tsvector(o.text_search, c.title), 'A')
    || setweight(to_tsvector(o.text_search, coalesce((select string_agg(concat_ws(' ', p.name, p.email, p.phone), ' ')
         from complaint_party cp join customer p on p.id = cp.customer_id where cp.complaint_id = c.id), '')), 'A')
    || setweight(to_tsvector(o.text_search, left(c.description, 200000) || ' ' || c.outcome_wanted), 'B')
    || setweight(to_tsvector(o.text_search, coalesce((select string_agg(p.text, ' ') from complaint_point p where p.complaint_id = c.id), '')), 'B')
    || setweight(to_tsvector(o.text_search, coalesce((select string_agg(left(k.subject || ' ' || k.text, 100000), ' ')
         from contact k where k.complaint_id = c.id), '')), 'C')
    || setweight(to_tsvector(o.text_search, coalesce((select string_agg(n.text, ' ') from note n where n.complaint_id = c.id), '')), 'D')
  from complaint c cross join organisation o where c.id = wanted
  on conflict (complaint_id) do update set words = excluded.words
$$;

grant usage on schema public to redress_app, redress_system;
grant usage on all sequences in schema public to redress_app, redress_system;
grant select, insert, update, delete on all tables in schema public to redress_system;
revoke update, delete on audit_entry, audit_seal, audit_seal_head from redress_system;
-- A person's own transaction reaches the work, and reads who works here; it never reaches how people prove who they are.
-- Commands about people and settings run as the program, after asking the person's permission (see src/handling/command.ts).
grant select on organisation, legal_entity, calendar_day, team, team_member, person_role, role_permission, taxonomy_node, import_batch,
  import_row_error, complaint_search, audit_head, audit_seal, file_content to redress_app;
grant select (id, kind, name, email, state, absent_until, created_at, version) on person to redress_app;
grant select, insert, update on customer, contact, complaint, complaint_point, complaint_clock, complaint_clock_pause,
  complaint_clock_extension, note, handover, attachment, notification, viewing, audit_head, command_receipt to redress_app;
grant select, insert, update, delete on complaint_party, complaint_subject, complaint_access, complaint_link, draft, presence, saved_view
  to redress_app;
grant select, insert on audit_entry, file_content to redress_app;
revoke select on complaint_search from redress_app;
