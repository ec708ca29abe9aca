-- A letter may go to a body outside that is none of the people on the complaint: another firm, an ombudsman, an authority. It keeps
-- the body as it was written to; the organisation's own list of such bodies may change without changing any letter.

create table outside_body (
  id uuid primary key,
  name text not null check (name <> ''),
  about text not null default '',
  address text not null default '',
  email text not null default '',
  phone text not null default '',
  changed_by uuid references person,
  changed_at timestamptz not null,
  retired_at timestamptz,
  version integer not null default 1
);
grant select on outside_body to redress_app;
grant select, insert, update, delete on outside_body to redress_system;

alter table letter add outside jsonb,
  add constraint letter_goes_to_one check (outside is null or recipient_id is null);

create or replace function letter_stays_as_sent() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'sent' and current_user = 'redress_app' and
     (old.content, old.sent_document, old.recipient_id, old.outside, old.state, old.dated, old.sent_at, old.sent_how, old.attachment_id,
       old.version)
       is distinct from
     (new.content, new.sent_document, new.recipient_id, new.outside, new.state, new.dated, new.sent_at, new.sent_how, new.attachment_id,
       new.version) then
    raise exception 'a letter that was sent stays as it was sent';
  end if;
  return new;
end $$;

-- What was written to a body outside is no letter to the customer.
create or replace view told_letter with (security_barrier) as
  select l.id, l.kind, l.rule, l.rule_pack, l.sent_at, l.dated, l.sent_how, l.sent_document as document
  from letter l where l.complaint_id = seen_complaint() and l.state = 'sent' and l.outside is null;

create or replace function letter_recipients(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'address', u.address, 'email', u.email, 'phone', u.phone,
      'preferredChannel', u.preferred_channel, 'language', u.language, 'adjustments', u.adjustments, 'role', p.role,
      'primary', p.is_primary, 'inConfidence', u.confidential or u.anonymous,
      'mayBeTold', p.role <> 'representative' or coalesce(p.authority, '') in ('seen', 'none-needed'))
    order by not p.is_primary, u.created_at), '[]')
  from complaint_party p join customer u on u.id = p.customer_id where p.complaint_id = wanted
$$;

-- The body outside a complaint was passed on to last.
create function letter_passed_on(wanted uuid) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select l.outside from letter l where l.complaint_id = wanted and l.state = 'sent' and l.outside is not null
  order by l.sent_at desc limit 1
$$;

-- The body outside of whose letter the customer has not been told: nothing on it was sent to them since.
create function outside_untold(wanted uuid) returns text language sql stable set search_path = public, pg_temp as $$
  select l.outside ->> 'name' from letter l where l.complaint_id = wanted and l.state = 'sent' and l.outside is not null
    and not exists (select 1 from letter t where t.complaint_id = wanted and t.state = 'sent' and t.outside is null
      and t.kind in ('forwarding', 'cannot-help') and t.dated >= l.dated)
  order by l.sent_at desc limit 1
$$;

create or replace function letter_case(wanted uuid, pack text default null) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('complaint', c.id, 'version', c.version, 'reference', c.reference, 'title', c.title, 'state', c.state,
    'level', c.level, 'rulePack', u.pack, 'outcomeWanted', c.outcome_wanted, 'asMade', c.description, 'track', c.track,
    'organisation', json_build_object('name', o.name, 'language', o.language, 'timeZone', o.time_zone),
    'entity', json_build_object('name', e.name, 'address', e.postal_address, 'contact', e.how_to_reach),
    'handler', (select json_build_object('name', h.name, 'email', h.email) from person h where h.id = c.handler_id),
    'recipients', letter_recipients(c.id), 'points', letter_points(c.id, u.pack), 'understanding', letter_understanding(c.id),
    'understandingDraft', (select u.paraphrase from understanding u where u.complaint_id = c.id and u.sent_at is null),
    'understandingSent', exists (select 1 from understanding u where u.complaint_id = c.id and u.sent_at is not null),
    'fairTime', (select json_build_object('length', f.length, 'unit', f.unit) from fair_time f where f.track = c.track),
    'remedies', letter_remedies(c.id), 'promises', letter_promises(c.id), 'requests', letter_requests(c.id),
    'liabilityAdmitted', letter_liability(c.id), 'lesson', letter_lesson(c.id),
    'declined', case when c.not_for_us_reason is not null then
      json_build_object('reason', c.not_for_us_reason, 'goTo', coalesce(c.signposted_to, '')) end,
    'passedOn', letter_passed_on(c.id),
    'wordings', letter_wordings(u.pack),
    'recourse', (select json_build_object('name', r.name, 'website', r.website, 'contact', r.contact, 'otherWays', r.other_ways)
      from recourse r where r.rule_pack = u.pack),
    'clockCase', clock_case(c.id))
  from complaint c cross join organisation o join legal_entity e on e.id = c.legal_entity_id
    cross join lateral (select coalesce(letter_case.pack, c.rule_pack) as pack) u where c.id = wanted
$$;
