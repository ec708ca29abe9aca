-- More time that was asked for and approved, and that waits for the customer to be told: a letter that tells them needs no second word.
-- The approval stands while the clock has the last day it had when it was asked. The screen and the command both ask here.
create function approved_time(wanted uuid, of_pack text) returns json
language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('clock', t.clock, 'reason', t.reason, 'to', to_char(t.to_day, 'YYYY-MM-DD'),
    'consented', t.consented)), '[]')
  from time_request t join complaint_clock k on k.complaint_id = t.complaint_id and k.rule_pack = t.rule_pack and k.clock = t.clock
  where t.complaint_id = wanted and t.rule_pack = of_pack and t.state = 'asked' and k.due_day = t.due_day
    and exists (select 1 from approval a where a.complaint_id = t.complaint_id and a.kind = 'time' and a.subject = t.id::text
      and a.state = 'approved')
$$;
revoke execute on function approved_time(uuid, text) from public;
grant execute on function approved_time(uuid, text) to redress_app, redress_system;

-- Rules that people put complaints of an entity under, and since when: their returns are owed from then on, though the entity does
-- not answer to them by default. It tells names of rules alone, so it counts complaints that the asking person may not open.
create function rules_added_by_people(entity uuid) returns table (rule_pack text, since date)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.rule_pack, (min(coalesce(g.received_at, c.received_at)) at time zone (select time_zone from organisation))::date
  from complaint_regime g join complaint c on c.id = g.complaint_id
  where g.because = 'person' and g.removed_at is null and c.legal_entity_id = entity and c.state not in ('merged', 'undone')
  group by g.rule_pack
$$;
revoke execute on function rules_added_by_people(uuid) from public;
grant execute on function rules_added_by_people(uuid) to redress_app, redress_system;
create index complaint_regime_by_person on complaint_regime (complaint_id, rule_pack) where because = 'person' and removed_at is null;
