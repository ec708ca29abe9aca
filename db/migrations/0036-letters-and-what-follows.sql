-- What letters are made from besides: prescribed wordings and the way to the independent body as the organisation entered them,
-- what was learnt, our understanding as it is being written; and which letter asked the customer for something.

-- A prescribed wording that its pack does not hold, or that somebody compared with its source: every entry is kept, the one in
-- force on the date of a letter counts.
create table entered_wording (
  rule_pack text not null,
  wording text not null,
  number integer not null check (number > 0),
  in_force date not null,
  text text not null check (text <> ''),
  source text not null check (source <> ''),
  edition text not null check (edition <> ''),
  entered_by uuid references person,
  entered_at timestamptz not null,
  primary key (rule_pack, wording, number)
);
grant select on entered_wording to redress_app;
grant select, insert, update, delete on entered_wording to redress_system;

-- The independent body as the organisation's letters name it, where the rules leave it open, and other ways of helping.
create table recourse (
  rule_pack text primary key,
  name text not null default '',
  website text not null default '',
  contact text not null default '',
  other_ways text not null default '',
  version integer not null check (version > 0),
  changed_by uuid references person,
  changed_at timestamptz not null
);
grant select on recourse to redress_app;
grant select, insert, update, delete on recourse to redress_system;

-- The letter that put the request to the customer; null while none did.
alter table information_request add letter_id uuid,
  add foreign key (complaint_id, letter_id) references letter (complaint_id, id) deferrable initially deferred;

create or replace function letter_requests(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('id', r.id, 'text', r.asked, 'due', r.due_on) order by r.due_on, r.id), '[]')
  from information_request r where r.complaint_id = wanted and r.state = 'open'
$$;

-- What the complaint taught us, in the words it was told to colleagues: for whoever writes to say it to the customer.
create or replace function letter_lesson(wanted uuid) returns text language sql stable set search_path = public, pg_temp as $$
  select string_agg(l.text, E'\n' order by l.made_at, l.id) from lesson l where l.complaint_id = wanted and l.kind = 'lesson'
$$;

create function letter_wordings(pack text) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('wording', w.wording, 'from', to_char(w.in_force, 'YYYY-MM-DD'), 'text', w.text,
      'source', w.source, 'edition', w.edition) order by w.in_force, w.number), '[]')
  from entered_wording w where w.rule_pack = pack
$$;

create or replace function letter_case(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('complaint', c.id, 'version', c.version, 'reference', c.reference, 'title', c.title, 'state', c.state,
    'level', c.level, 'rulePack', c.rule_pack, 'outcomeWanted', c.outcome_wanted, 'track', c.track,
    'organisation', json_build_object('name', o.name, 'language', o.language, 'timeZone', o.time_zone),
    'entity', json_build_object('name', e.name, 'address', e.postal_address, 'contact', e.how_to_reach),
    'handler', (select json_build_object('name', h.name, 'email', h.email) from person h where h.id = c.handler_id),
    'recipients', letter_recipients(c.id), 'points', letter_points(c.id), 'understanding', letter_understanding(c.id),
    'understandingDraft', (select u.paraphrase from understanding u where u.complaint_id = c.id and u.sent_at is null),
    'understandingSent', exists (select 1 from understanding u where u.complaint_id = c.id and u.sent_at is not null),
    'fairTime', (select json_build_object('length', f.length, 'unit', f.unit) from fair_time f where f.track = c.track),
    'remedies', letter_remedies(c.id), 'promises', letter_promises(c.id), 'requests', letter_requests(c.id),
    'liabilityAdmitted', letter_liability(c.id), 'lesson', letter_lesson(c.id),
    'declined', case when c.not_for_us_reason is not null then
      json_build_object('reason', c.not_for_us_reason, 'goTo', coalesce(c.signposted_to, '')) end,
    'wordings', letter_wordings(c.rule_pack),
    'recourse', (select json_build_object('name', r.name, 'website', r.website, 'contact', r.contact, 'otherWays', r.other_ways)
      from recourse r where r.rule_pack = c.rule_pack),
    'clockCase', clock_case(c.id))
  from complaint c cross join organisation o join legal_entity e on e.id = c.legal_entity_id where c.id = wanted
$$;
