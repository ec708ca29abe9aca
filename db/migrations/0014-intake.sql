-- What taking down complaints needs beyond its first tables: milestones that clocks turn on, former wordings, customers
-- touched by a problem, removed attachments, words by which a product or category is recognised. Each new row of a complaint
-- is seen with its complaint, and a file only with an attachment that one may see.

-- A milestone is a moment regulators count from: acknowledged, the final response sent, closed. One taken back never counted.
create table complaint_milestone (
  complaint_id uuid not null references complaint,
  id uuid not null,
  what text not null check (what ~ '^[a-z-]+(@[234])?$'),
  at timestamptz not null,
  channel text,
  text text not null default '',
  recorded_by uuid references person,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (complaint_id, id)
);

-- How a title, a description, the outcome wanted or a point read before it was corrected. Kept here and not in the record,
-- so that it can be erased with the complaint.
create table complaint_wording (
  complaint_id uuid not null references complaint,
  id uuid not null,
  field text not null check (field in ('title', 'description', 'outcome-wanted', 'point')),
  point_id uuid,
  was text not null,
  becomes text not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (complaint_id, id),
  foreign key (complaint_id, point_id) references complaint_point (complaint_id, id) on update cascade
);

-- Customers touched by a problem that we spotted first, and when each was told.
create table contact_affected (
  contact_id uuid not null references contact,
  customer_id uuid not null references customer,
  named_at timestamptz not null,
  told_at timestamptz,
  told_how text,
  primary key (contact_id, customer_id),
  check ((told_at is null) = (told_how is null))
);
create index contact_affected_customer on contact_affected (customer_id);

alter table complaint
  add declined_as text check (declined_as in ('not-for-us', 'not-eligible')),
  add signposted_to text,
  add forwarded boolean not null default false,
  add withdrawn_reason text;

alter table attachment drop constraint attachment_kind_check;
alter table attachment add constraint attachment_kind_check check (kind in ('letter', 'scan', 'evidence', 'authority', 'other'));
alter table attachment
  add removed_by uuid references person,
  add removed_reason text,
  add constraint attachment_removed_with_reason check ((removed_at is null) = (removed_reason is null));

alter table taxonomy_node add synonyms text[] not null default '{}';
create unique index taxonomy_root_name on taxonomy_node (taxonomy, lower(name)) where parent_id is null and retired_at is null;

create index customer_phone_ending on customer (right(regexp_replace(phone, '\D', '', 'g'), 9)) where phone is not null;
create index customer_words on customer using gin (to_tsvector('simple', coalesce(name, '')));

do $$
declare t text;
begin
  foreach t in array array['complaint_milestone', 'complaint_wording'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
  end loop;
end $$;

alter table contact_affected enable row level security;
create policy the_program on contact_affected to redress_system using (true) with check (true);
create policy with_its_contact on contact_affected to redress_app
  using (exists (select 1 from contact where contact.id = contact_id))
  with check (exists (select 1 from contact where contact.id = contact_id));

-- A removed attachment no longer opens its file.
alter policy seen_with_an_attachment on file_content using (
  exists (select 1 from attachment where attachment.digest = file_content.digest and attachment.removed_at is null)
);

-- The history of a contact and of a customer is seen by whoever may see them.
create policy seen_with_its_contact on audit_entry for select to redress_app using (
  exists (select 1 from contact where contact.id = chain_id)
);
create policy seen_with_its_customer on audit_entry for select to redress_app using (
  exists (select 1 from customer where customer.id = chain_id)
);

-- The names from the root of a taxonomy to a node: {Heating,Boilers}. Empty for none.
create function taxonomy_path(wanted uuid) returns text[] language sql stable parallel safe set search_path = public, pg_temp as $$
  with recursive up as (
    select id, parent_id, name, 1 as depth from taxonomy_node where id = wanted
    union all
    select n.id, n.parent_id, n.name, up.depth + 1 from taxonomy_node n join up on n.id = up.parent_id where up.depth < 50
  )
  select coalesce(array_agg(name order by depth desc), '{}') from up
$$;

create function calendar_changes(wanted text) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('day', day, 'holiday', holiday, 'reason', reason) order by day), '[]')
  from calendar_day where calendar = wanted
$$;

-- Everything the clocks of a complaint depend on, for those who may see it (src/domain/clock-case.ts reads it).
create function clock_case(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('rulePack', c.rule_pack, 'calendar', c.calendar, 'timeZone', o.time_zone, 'state', c.state,
    'channel', c.channel, 'receivedAt', c.received_at, 'firstMadeAt', c.first_made_at, 'loggedAt', c.logged_at,
    'closedAt', c.closed_at,
    'calendarChanges', calendar_changes(c.calendar),
    'milestones', (select coalesce(json_agg(json_build_object('what', m.what, 'at', m.at) order by m.at), '[]')
      from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null),
    'pauses', (select coalesce(json_agg(json_build_object('reason', p.reason, 'from', p.from_at, 'to', p.to_at) order by p.from_at), '[]')
      from complaint_clock_pause p where p.complaint_id = c.id),
    'extensions', (select coalesce(json_agg(json_build_object('clock', e.clock, 'at', e.at, 'reason', e.reason) order by e.at), '[]')
      from complaint_clock_extension e where e.complaint_id = c.id))
  from complaint c cross join organisation o where c.id = wanted
$$;
grant delete on complaint_clock to redress_app;

-- What products and categories were called before is for everyone who uses them.
create policy seen_with_its_list on audit_entry for select to redress_app using (
  exists (select 1 from taxonomy_node where taxonomy_node.id = chain_id)
);

-- Customers as they are typed. Their indexes cannot be used under row-level security (lower() and @@ are not leakproof), so
-- this looks past it and leaves confidential customers out: those are found through their complaint.
create function find_customers(typed_name tsquery, typed_email text, typed_digits text, cap integer)
returns table (customer_id uuid, same_email boolean, same_phone boolean, same_name boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, bool_or(m.why = 'email'), bool_or(m.why = 'phone'), bool_or(m.why = 'name')
  from (
    (select id, 'email' as why from customer where lower(email) = lower(typed_email) limit cap)
    union all
    (select id, 'phone' from customer where length(typed_digits) >= 6 and phone is not null
       and right(regexp_replace(phone, '\D', '', 'g'), 9) = right(typed_digits, 9) limit cap)
    union all
    (select id, 'name' from customer where to_tsvector('simple', coalesce(name, '')) @@ typed_name limit cap)
  ) m join customer c on c.id = m.id
  where acting_person() is not null and not c.confidential
  group by c.id
$$;

-- A complaint split off another is as guarded as that one: who may open it, and whom it is about. The one who splits it may
-- not be allowed to say who opens a complaint, and says nothing new here.
create function guard_like_the_original(made uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into complaint_access (complaint_id, person_id, given_by, given_at)
  select m.id, a.person_id, a.given_by, a.given_at
  from complaint m join complaint_access a on a.complaint_id = m.split_from
  where m.id = made and m.logged_by = acting_person() on conflict do nothing;
  insert into complaint_subject (complaint_id, person_id, named_by, named_at)
  select m.id, s.person_id, s.named_by, s.named_at
  from complaint m join complaint_subject s on s.complaint_id = m.split_from
  where m.id = made and m.logged_by = acting_person() on conflict do nothing
$$;

revoke execute on function find_customers(tsquery, text, text, integer), guard_like_the_original(uuid) from public;
grant execute on function find_customers(tsquery, text, text, integer), guard_like_the_original(uuid) to redress_app, redress_system;

grant select, insert, update on complaint_milestone, complaint_wording, contact_affected to redress_app;
grant select, insert, update, delete on complaint_milestone, complaint_wording, contact_affected to redress_system;

alter table complaint_party add foreign key (complaint_id, authority_attachment) references attachment (complaint_id, id);
