-- Which regulators' rules apply to a complaint and why, each with its own receipt, kind of complaint, points and outcome; what the
-- organisation says of which rules apply when; and why something was late. What there was (one pack a complaint) is kept.
create table complaint_regime (
  complaint_id uuid not null references complaint,
  rule_pack text not null,
  main boolean not null,
  because text not null check (because in ('entity', 'rule', 'person')),
  -- The name of the organisation's rule that brought it, as it was called then.
  because_rule text,
  type text,
  type_because text check (type_because in ('rule', 'person')),
  complainant text,
  -- Null: with the complaint. A matter raised later under rules of its own was received then.
  received_at timestamptz,
  -- Whether it bears on certain points only (complaint_regime_point), or on the whole complaint.
  certain_points boolean not null default false,
  -- What it came to under these rules; that of the main ones stands on the complaint.
  outcome text,
  chosen_by uuid references person,
  chosen_at timestamptz not null,
  removed_at timestamptz,
  primary key (complaint_id, rule_pack),
  check (not main or removed_at is null)
);
create unique index complaint_regime_main on complaint_regime (complaint_id) where main;
create index complaint_regime_pack on complaint_regime (rule_pack, complaint_id) where removed_at is null and not main;

create table complaint_regime_point (
  complaint_id uuid not null,
  rule_pack text not null,
  point_id uuid not null,
  primary key (complaint_id, rule_pack, point_id),
  foreign key (complaint_id, rule_pack) references complaint_regime,
  foreign key (complaint_id, point_id) references complaint_point (complaint_id, id) on update cascade
);

-- Why somebody put, corrected or took away a regime, in their words. They can be erased; the record keeps who and when.
create table regime_choice (
  complaint_id uuid not null references complaint,
  id uuid not null,
  rule_pack text not null,
  reason text not null,
  made_by uuid references person,
  made_at timestamptz not null,
  primary key (complaint_id, id)
);

-- Why a duty was not done in time: asked once.
create table lateness_reason (
  id uuid primary key,
  name text not null check (name <> ''),
  position integer not null,
  retired_at timestamptz
);
create unique index lateness_reason_name on lateness_reason (lower(name)) where retired_at is null;
insert into lateness_reason (id, name, position)
select gen_random_uuid(), name, position from (values
  ('Waiting for the customer', 1), ('Waiting for a colleague or another team', 2), ('Waiting for somebody outside', 3),
  ('The investigation was complex', 4), ('Evidence was hard to get', 5), ('Too much work at once', 6),
  ('Staff were away', 7), ('A system was not working', 8), ('It came to us late', 9), ('We made a mistake', 10)) as given (name, position);

create table lateness (
  complaint_id uuid not null references complaint,
  rule_pack text not null,
  clock text not null,
  due_day date not null,
  reason_id uuid not null references lateness_reason,
  words text not null default '',
  given_by uuid references person,
  given_at timestamptz not null,
  primary key (complaint_id, rule_pack, clock)
);
create index lateness_reason_given on lateness (reason_id, given_at);

do $$
declare t text;
begin
  foreach t in array array['complaint_regime', 'complaint_regime_point', 'regime_choice', 'lateness'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
    execute format('grant select, insert, update on %I to redress_app', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
end $$;
grant delete on complaint_regime_point to redress_app;
grant select on lateness_reason to redress_app;
grant select, insert, update, delete on lateness_reason to redress_system;

-- Which rules apply when: 'instead' of those of the legal entity, or 'as-well'. By product, category (with everything below),
-- entity, and the day the complaint was received.
create table regime_rule (
  id uuid primary key,
  position integer not null,
  name text not null check (name <> ''),
  product_id uuid references taxonomy_node,
  category_id uuid references taxonomy_node,
  legal_entity_id uuid references legal_entity,
  from_day date,
  to_day date,
  rule_pack text not null,
  applies text not null check (applies in ('instead', 'as-well')),
  type text,
  check (from_day is null or to_day is null or from_day <= to_day)
);
grant select on regime_rule to redress_app;
grant select, insert, update, delete on regime_rule to redress_system;

-- A letter or an answer is given under certain rules; null: under whichever apply.
alter table complaint_milestone add rule_pack text,
  -- Named on the clocks by somebody; what a deed of its own recorded, or a letter, is not taken back there.
  add named boolean not null default false;
-- What is due first may be due under other rules than the main ones.
alter table complaint add due_rule_pack text;

-- More time may be given without a letter of ours: with consent, told in another way. Without a day it is all the rule gives.
alter table complaint_clock_extension drop constraint extension_says_how_long,
  add consented boolean not null default false, add told_at timestamptz, add told_channel text, add given_by uuid references person;

insert into complaint_regime (complaint_id, rule_pack, main, because, chosen_by, chosen_at)
select id, rule_pack, true, 'entity', null, logged_at from complaint;
update complaint set due_rule_pack = rule_pack where due_clock is not null;
update complaint_milestone m set rule_pack = c.rule_pack from complaint c
where c.id = m.complaint_id and m.what ~ '^(final-response|summary-resolution|written-response|stage-response|holding-response)-sent';

insert into role_permission (role, permission) values
  ('handler', 'choose-regimes'), ('manager', 'choose-regimes'), ('compliance', 'choose-regimes');

create or replace function clock_case(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('rulePack', c.rule_pack, 'calendar', c.calendar, 'timeZone', o.time_zone, 'state', c.state,
    'channel', c.channel, 'receivedAt', c.received_at, 'firstMadeAt', c.first_made_at, 'loggedAt', c.logged_at,
    'closedAt', c.closed_at,
    'ours', rule_settings(),
    'calendarChanges', calendar_changes(c.calendar),
    'regimes', (select coalesce(json_agg(json_build_object('rulePack', g.rule_pack, 'main', g.main, 'type', g.type,
        'complainant', g.complainant, 'receivedAt', g.received_at) order by not g.main, g.chosen_at, g.rule_pack), '[]')
      from complaint_regime g where g.complaint_id = c.id and g.removed_at is null),
    'milestones', (select coalesce(json_agg(json_build_object('what', m.what, 'at', m.at, 'rulePack', m.rule_pack) order by m.at), '[]')
      from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null),
    'pauses', (select coalesce(json_agg(json_build_object('reason', p.reason, 'from', p.from_at, 'to', p.to_at) order by p.from_at), '[]')
      from (select distinct reason, from_at, to_at from complaint_clock_pause where complaint_id = c.id) p),
    'extensions', (select coalesce(json_agg(json_build_object('rulePack', e.rule_pack, 'clock', e.clock, 'at', e.at, 'reason', e.reason,
        'to', to_char(e.to_day, 'YYYY-MM-DD')) order by e.at), '[]')
      from complaint_clock_extension e where e.complaint_id = c.id))
  from complaint c cross join organisation o where c.id = wanted
$$;

-- What was decided under each regime, and which duties that were late somebody has said why of (src/domain/regime.ts reads it).
create function regime_facts(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object(
    'regimes', (select coalesce(json_agg(json_build_object('rulePack', g.rule_pack, 'main', g.main, 'outcome', g.outcome)
        order by not g.main, g.chosen_at, g.rule_pack), '[]')
      from complaint_regime g where g.complaint_id = wanted and g.removed_at is null),
    'explained', (select coalesce(json_agg(json_build_object('rulePack', l.rule_pack, 'clock', l.clock)), '[]')
      from lateness l where l.complaint_id = wanted))
$$;
