-- Letters about a complaint: one being written, every version that was kept, and what was sent, which never changes. What letters
-- are made from is one function, letter_case(), made of one small function for each part, so that a part can grow by itself.

create table letter (
  complaint_id uuid not null references complaint,
  id uuid not null,
  rule_pack text not null,
  rule text not null,
  kind text not null,
  recipient_id uuid references customer,
  state text not null default 'draft' check (state in ('draft', 'sent', 'discarded')),
  content jsonb not null,
  version integer not null default 1,
  begun_by uuid references person,
  begun_at timestamptz not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  dated date,
  sent_at timestamptz,
  sent_by uuid references person,
  sent_how text check (sent_how in ('post', 'phone')),
  proof text not null default '',
  attachment_id uuid,
  -- The letter as it was composed when it was sent: names and dates corrected later do not change what was said.
  sent_document jsonb,
  primary key (complaint_id, id),
  foreign key (complaint_id, attachment_id) references attachment (complaint_id, id) deferrable initially deferred,
  check ((state = 'sent') = (num_nonnulls(dated, sent_at, sent_how, attachment_id, sent_document) = 5))
);

-- How a letter read each time it was kept. A person's own typing in between is a draft, not a version.
create table letter_version (
  complaint_id uuid not null references complaint,
  letter_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  kept_by uuid references person,
  kept_at timestamptz not null,
  primary key (complaint_id, letter_id, number),
  foreign key (complaint_id, letter_id) references letter (complaint_id, id) on update cascade
);

-- What was sent stays as it was sent. Only the program itself may still erase it.
create function letter_stays_as_sent() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'sent' and current_user = 'redress_app' and
     (old.content, old.sent_document, old.recipient_id, old.state, old.dated, old.sent_at, old.sent_how, old.attachment_id, old.version)
       is distinct from
       (new.content, new.sent_document, new.recipient_id, new.state, new.dated, new.sent_at, new.sent_how, new.attachment_id, new.version) then
    raise exception 'a letter that was sent stays as it was sent';
  end if;
  return new;
end $$;
create trigger letter_stays_as_sent before update on letter for each row execute function letter_stays_as_sent();

do $$
declare t text;
begin
  foreach t in array array['letter', 'letter_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
    execute format('grant select, insert on %I to redress_app', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
end $$;
grant update on letter to redress_app;

-- Where a legal entity is written to, as its letters say it.
alter table legal_entity add postal_address text not null default '', add how_to_reach text not null default '';

-- Words the organisation added to the list of those that need better ones, or (with no better one) took off it.
create table jargon_change (
  term text primary key check (term <> '' and term = lower(term)),
  better text,
  changed_by uuid references person,
  changed_at timestamptz not null,
  version integer not null default 1
);
grant select on jargon_change to redress_app;
grant select, insert, update, delete on jargon_change to redress_system;

-- The new date told to the customer. Without it an extension gives all that the rule gives; with it, no length is needed.
alter table complaint_clock_extension add to_day date, alter length drop not null, alter unit drop not null,
  add constraint extension_says_how_long check (to_day is not null or num_nonnulls(length, unit) = 2);

create or replace function clock_case(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('rulePack', c.rule_pack, 'calendar', c.calendar, 'timeZone', o.time_zone, 'state', c.state,
    'channel', c.channel, 'receivedAt', c.received_at, 'firstMadeAt', c.first_made_at, 'loggedAt', c.logged_at,
    'closedAt', c.closed_at,
    'calendarChanges', calendar_changes(c.calendar),
    'milestones', (select coalesce(json_agg(json_build_object('what', m.what, 'at', m.at) order by m.at), '[]')
      from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null),
    'pauses', (select coalesce(json_agg(json_build_object('reason', p.reason, 'from', p.from_at, 'to', p.to_at) order by p.from_at), '[]')
      from (select distinct reason, from_at, to_at from complaint_clock_pause where complaint_id = c.id) p),
    'extensions', (select coalesce(json_agg(json_build_object('clock', e.clock, 'at', e.at, 'reason', e.reason,
        'to', to_char(e.to_day, 'YYYY-MM-DD')) order by e.at), '[]')
      from complaint_clock_extension e where e.complaint_id = c.id))
  from complaint c cross join organisation o where c.id = wanted
$$;

-- The people a letter may go to. A representative may be told about the case once their authority was seen, or none is needed.
create function letter_recipients(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'address', u.address, 'email', u.email, 'phone', u.phone,
      'preferredChannel', u.preferred_channel, 'language', u.language, 'adjustments', u.adjustments, 'role', p.role,
      'primary', p.is_primary, 'mayBeTold', p.role <> 'representative' or coalesce(p.authority, '') in ('seen', 'none-needed'))
    order by not p.is_primary, u.created_at), '[]')
  from complaint_party p join customer u on u.id = p.customer_id where p.complaint_id = wanted
$$;

create function letter_points(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('id', p.id, 'position', p.position, 'text', p.text,
      'finding', case when p.withdrawn_at is not null then 'withdrawn' else f.verdict end, 'reasons', coalesce(f.reasons, ''))
    order by p.position), '[]')
  from complaint_point p left join finding f on f.complaint_id = p.complaint_id and f.point_id = p.id and f.superseded_at is null
  where p.complaint_id = wanted
$$;

create function letter_understanding(wanted uuid) returns text language sql stable set search_path = public, pg_temp as $$
  select u.paraphrase from understanding u where u.complaint_id = wanted and u.paraphrase <> '' order by u.number desc limit 1
$$;

create function letter_requests(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('text', r.asked, 'due', r.due_on) order by r.due_on, r.id), '[]')
  from information_request r where r.complaint_id = wanted and r.state = 'open'
$$;

-- What was chosen to be done, and the money in it, in the order of the decision.
create function letter_remedies(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('text', o.title, 'money', (
      select coalesce(json_agg(json_build_object('basis', r.basis, 'minor', r.amount_minor, 'currency', r.currency) order by r.position), '[]')
      from redress_item r where r.complaint_id = o.complaint_id and r.option_id = o.id)) order by o.position), '[]')
  from option o where o.complaint_id = wanted and o.state = 'chosen' and o.removed_at is null
$$;

create function letter_promises(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('text', p.what, 'due', p.due_day) order by p.due_day), '[]')
  from promise p where p.complaint_id = wanted and p.settled_at is null
$$;

create function letter_liability(wanted uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from liability_decision d where d.complaint_id = wanted and d.state = 'decided' and d.position = 'admitted')
$$;

create function letter_lesson(wanted uuid) returns text language sql stable set search_path = public, pg_temp as $$
  select null::text
$$;

-- Everything a letter about a complaint is made from, for those who may see it (src/domain/letter/case.ts reads it).
create function letter_case(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('complaint', c.id, 'version', c.version, 'reference', c.reference, 'title', c.title, 'state', c.state,
    'level', c.level, 'rulePack', c.rule_pack, 'outcomeWanted', c.outcome_wanted,
    'organisation', json_build_object('name', o.name, 'language', o.language, 'timeZone', o.time_zone),
    'entity', json_build_object('name', e.name, 'address', e.postal_address, 'contact', e.how_to_reach),
    'handler', (select json_build_object('name', h.name, 'email', h.email) from person h where h.id = c.handler_id),
    'recipients', letter_recipients(c.id), 'points', letter_points(c.id), 'understanding', letter_understanding(c.id),
    'remedies', letter_remedies(c.id), 'promises', letter_promises(c.id), 'requests', letter_requests(c.id),
    'liabilityAdmitted', letter_liability(c.id), 'lesson', letter_lesson(c.id),
    'declined', case when c.not_for_us_reason is not null then
      json_build_object('reason', c.not_for_us_reason, 'goTo', coalesce(c.signposted_to, '')) end,
    'clockCase', clock_case(c.id))
  from complaint c cross join organisation o join legal_entity e on e.id = c.legal_entity_id where c.id = wanted
$$;
