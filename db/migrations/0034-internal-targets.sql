-- Times the organisation sets itself, tighter than a rule or where the rule leaves them open: dated, each with its reason. They are
-- told beside the regulator's date and never change it. A length of null: none from that day on.
create table internal_target (
  rule_pack text not null,
  clock text not null,
  from_day date not null,
  length text,
  reason text not null check (reason <> ''),
  set_by uuid references person,
  set_at timestamptz not null,
  primary key (rule_pack, clock, from_day)
);
grant select on internal_target to redress_app;
grant select, insert, update, delete on internal_target to redress_system;

alter table complaint add target_day date, add target_clock text;
alter table complaint_clock add target_day date;
create index complaint_target on complaint (target_day) where target_day is not null;

-- What the organisation itself says of its rules, for counting clocks and for showing them (src/domain/clock-case.ts reads it).
create function rule_settings() returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object(
    'targets', (select coalesce(json_agg(json_build_object('rulePack', rule_pack, 'clock', clock,
        'from', to_char(from_day, 'YYYY-MM-DD'), 'length', length, 'reason', reason) order by rule_pack, clock, from_day), '[]') from internal_target),
    'checked', (select coalesce(json_agg(json_build_object('rulePack', rule_pack, 'statement', statement, 'says', says)), '[]')
      from rule_check where withdrawn_at is null and agrees and statement like 'clocks/%'))
$$;

create or replace function clock_case(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('rulePack', c.rule_pack, 'calendar', c.calendar, 'timeZone', o.time_zone, 'state', c.state,
    'channel', c.channel, 'receivedAt', c.received_at, 'firstMadeAt', c.first_made_at, 'loggedAt', c.logged_at,
    'closedAt', c.closed_at,
    'ours', rule_settings(),
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
