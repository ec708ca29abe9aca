-- Self-assessment against a code: the questions with the organisation's own answers, what the records say, and, once signed off, both
-- as they were.
create table self_assessment (
  id uuid primary key,
  rule_pack text not null,
  from_day date not null,
  to_day date not null,
  version integer not null default 1,
  begun_by uuid references person,
  begun_at timestamptz not null,
  -- As it was when it was signed off: what was asked, and what the records said.
  layout jsonb,
  figures jsonb,
  signed_for text,
  signed_role text,
  signed_on date,
  signed_by uuid references person,
  signed_at timestamptz,
  published_at timestamptz,
  published_by uuid references person,
  unique (rule_pack, from_day, to_day),
  check (from_day <= to_day),
  check (num_nonnulls(layout, figures, signed_for, signed_role, signed_on, signed_at) in (0, 6)),
  check (published_at is null or signed_at is not null)
);

create table self_assessment_answer (
  assessment_id uuid not null references self_assessment,
  question text not null,
  verdict text check (verdict in ('comply', 'not-yet', 'does-not-apply')),
  words text not null default '',
  evidence text not null default '',
  version integer not null default 1,
  answered_by uuid references person,
  answered_at timestamptz not null,
  primary key (assessment_id, question)
);

create function self_assessment_stays_as_signed() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'self_assessment_answer' then
    if exists (select 1 from self_assessment a where a.id = coalesce(old.assessment_id, new.assessment_id) and a.signed_at is not null) then
      raise exception 'A self-assessment that was signed off is never changed.' using errcode = 'integrity_constraint_violation';
    end if;
  elsif old.signed_at is not null and (tg_op = 'DELETE' or row(new.layout, new.figures, new.signed_for, new.signed_role, new.signed_on,
      new.signed_at, new.from_day, new.to_day) is distinct from row(old.layout, old.figures, old.signed_for, old.signed_role,
      old.signed_on, old.signed_at, old.from_day, old.to_day)) then
    raise exception 'A self-assessment that was signed off is never changed.' using errcode = 'integrity_constraint_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger self_assessment_stays_as_signed before update or delete on self_assessment
  for each row execute function self_assessment_stays_as_signed();
create trigger self_assessment_stays_as_signed before insert or update or delete on self_assessment_answer
  for each row execute function self_assessment_stays_as_signed();

do $$
declare t text;
begin
  foreach t in array array['self_assessment', 'self_assessment_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy for_those_who_keep_rules on %I for select to redress_app using ((select acting_may(''keep-rules'')))', t);
    execute format('grant select on %I to redress_app', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
end $$;

-- The complaints behind a piece of live evidence (src/domain/assessment/evidence.ts names them), each with whether it is as it should
-- be. Times run from the first instant of the period up to, and not including, the first after it.
create function assessment_evidence(wanted text, of_pack text, from_at timestamptz, to_at timestamptz, now_at timestamptz)
returns table (complaint_id uuid, hit boolean) language sql stable set search_path = public, pg_temp as $$
  with counted as (
    select c.id, c.state, u.received_at, c.closed_at from complaint_under_rules u join complaint c on c.id = u.complaint
    where u.rule_pack = of_pack and c.state not in ('merged', 'undone')
  )
  select k.complaint_id, coalesce(k.met_at < k.due_at, false) from complaint_clock k join counted c on c.id = k.complaint_id
    where wanted = 'clock:' || k.clock and k.rule_pack = of_pack and k.due_at >= from_at and k.due_at < to_at
      and (k.met_at is not null or (k.due_at <= now_at and (k.stopped_at is null or k.stopped_at >= k.due_at)))
  union all
  select l.complaint_id, true from letter l join counted c on c.id = l.complaint_id
    where wanted = 'letter:' || l.rule and l.rule_pack = of_pack and l.sent_at >= from_at and l.sent_at < to_at
  union all
  select x.complaint_id, x.told_at is not null from complaint_clock_extension x join counted c on c.id = x.complaint_id
    where wanted = 'live:extensions-told' and x.rule_pack = of_pack and x.at >= from_at and x.at < to_at
  union all
  select k.complaint_id, exists (select 1 from lateness l where l.complaint_id = k.complaint_id and l.rule_pack = k.rule_pack and l.clock = k.clock)
    from complaint_clock k join counted c on c.id = k.complaint_id
    where wanted = 'live:lateness-explained' and k.rule_pack = of_pack and k.met_at >= k.due_at and k.due_at >= from_at and k.due_at < to_at
  union all
  select p.complaint_id, p.state = 'kept' from promise p join counted c on c.id = p.complaint_id
    where wanted = 'live:promises-kept' and p.due_at >= from_at and p.due_at < least(to_at, now_at) and p.state in ('accepted', 'kept', 'broken')
  union all
  select c.id, exists (select 1 from lesson l where l.complaint_id = c.id) from counted c
    where wanted = 'live:learning-noted' and c.state = 'closed' and c.closed_at >= from_at and c.closed_at < to_at
  union all
  select c.id, exists (select 1 from satisfaction s where s.complaint_id = c.id) from counted c
    where wanted = 'live:satisfaction-asked' and c.state = 'closed' and c.closed_at >= from_at and c.closed_at < to_at
  union all
  select c.id, not exists (select 1 from complaint_point p where p.complaint_id = c.id and p.withdrawn_at is null
      and not exists (select 1 from finding f where f.complaint_id = p.complaint_id and f.point_id = p.id and f.superseded_at is null))
    from counted c where wanted = 'live:points-answered' and exists (select 1 from complaint_milestone m where m.complaint_id = c.id
      and m.what ~ '^(final|stage|written)-response-sent' and m.taken_back_at is null and m.at >= from_at and m.at < to_at)
  union all
  select c.id, exists (select 1 from understanding u where u.complaint_id = c.id and u.sent_at is not null) from counted c
    where wanted = 'live:understanding-sent' and c.state <> 'not-for-us' and c.received_at >= from_at and c.received_at < to_at
  union all
  select c.id, not exists (select 1 from finding before join finding after on after.complaint_id = before.complaint_id
      and after.made_by = before.made_by where before.complaint_id = c.id and before.made_at < e.at and after.made_at >= e.at)
    from counted c join lateral (select min(m.at) as at from complaint_milestone m where m.complaint_id = c.id and m.what = 'escalated'
      and m.taken_back_at is null) e on e.at >= from_at and e.at < to_at
    where wanted = 'live:another-decider' and exists (select 1 from finding f where f.complaint_id = c.id and f.made_at >= e.at)
  union all
  select c.id, true from counted c where wanted = 'live:represented' and c.received_at >= from_at and c.received_at < to_at
    and exists (select 1 from complaint_party p where p.complaint_id = c.id and p.role = 'representative')
  union all
  select c.id, true from counted c where wanted = 'live:adjustments' and c.received_at >= from_at and c.received_at < to_at
    and exists (select 1 from complaint_party p join customer k on k.id = p.customer_id where p.complaint_id = c.id and k.adjustments <> '')
$$;

-- Live evidence that is of the house and not of complaints one by one.
create function assessment_house(of_pack text, from_at timestamptz, to_at timestamptz) returns json
language sql stable set search_path = public, pg_temp as $$
  select json_build_object(
    'channels', (select coalesce(json_agg(json_build_object('channel', n.channel, 'complaints', n.complaints) order by n.complaints desc, n.channel), '[]')
      from (select c.channel, count(*)::int as complaints from complaint_under_rules u join complaint c on c.id = u.complaint
        where u.rule_pack = of_pack and c.state not in ('merged', 'undone') and u.received_at >= from_at and u.received_at < to_at group by 1) n),
    'returns', (select coalesce(json_agg(json_build_object('definition', r.definition, 'state', r.state, 'to', to_char(r.to_day, 'YYYY-MM-DD'),
        'on', (select to_char(v.submitted_on, 'YYYY-MM-DD') from return_version v where v.return_id = r.id and v.number = r.number))
        order by r.to_day desc), '[]')
      from regulator_return r where r.rule_pack = of_pack and r.to_day < to_at and r.to_day >= from_at - interval '1 day'),
    'texts', (select coalesce(json_agg(json_build_object('text', v.text, 'number', v.number, 'from', to_char(v.from_day, 'YYYY-MM-DD'),
        'read', (select count(*)::int from house_text_reading r join person p on p.id = r.person_id and p.state = 'active' and p.kind = 'colleague'
          where r.text = v.text and r.number = v.number))), '[]') from house_text_version v where v.state = 'published'),
    'people', (select count(*)::int from person where state = 'active' and kind = 'colleague'))
$$;

-- Both for a period, in one value (src/domain/assessment/reading.ts reads it): days of the organisation's time zone, both included.
create function assessment_reading(of_pack text, evidence text[], from_day date, to_day date, now_at timestamptz) returns json
language sql stable set search_path = public, pg_temp as $$
  with span as (select (from_day::timestamp at time zone o.time_zone) as a, ((to_day + 1)::timestamp at time zone o.time_zone) as b,
    to_char(now_at at time zone o.time_zone, 'YYYY-MM-DD') as today from organisation o)
  select json_build_object('today', s.today, 'house', assessment_house(of_pack, s.a, s.b),
    'counted', (select coalesce(json_object_agg(n.name, n.numbers), '{}') from (
      select w.name, json_build_object('hit', count(*) filter (where e.hit), 'of', count(*)) as numbers
      from unnest(evidence) w(name) cross join lateral assessment_evidence(w.name, of_pack, s.a, s.b, now_at) e group by w.name) n))
  from span s
$$;
