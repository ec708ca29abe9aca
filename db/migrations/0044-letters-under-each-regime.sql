-- What a letter is made from is asked for the rules it is written under: its prescribed wordings, the independent body, and the
-- points those rules bear on. Without rules named, the main ones of the complaint.

drop function letter_case(uuid);
drop function letter_points(uuid);

create function letter_points(wanted uuid, pack text) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('id', p.id, 'position', p.position, 'text', p.text,
      'finding', case when p.withdrawn_at is not null then 'withdrawn' else f.verdict end, 'reasons', coalesce(f.reasons, ''))
    order by p.position), '[]')
  from complaint_point p left join finding f on f.complaint_id = p.complaint_id and f.point_id = p.id and f.superseded_at is null
  where p.complaint_id = wanted and not exists (select 1 from complaint_regime g
    where g.complaint_id = wanted and g.rule_pack = pack and g.removed_at is null and g.certain_points
      and not exists (select 1 from complaint_regime_point r
        where r.complaint_id = wanted and r.rule_pack = pack and r.point_id = p.id))
$$;

create function letter_case(wanted uuid, pack text default null) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('complaint', c.id, 'version', c.version, 'reference', c.reference, 'title', c.title, 'state', c.state,
    'level', c.level, 'rulePack', u.pack, 'outcomeWanted', c.outcome_wanted, 'track', c.track,
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
    'wordings', letter_wordings(u.pack),
    'recourse', (select json_build_object('name', r.name, 'website', r.website, 'contact', r.contact, 'otherWays', r.other_ways)
      from recourse r where r.rule_pack = u.pack),
    'clockCase', clock_case(c.id))
  from complaint c cross join organisation o join legal_entity e on e.id = c.legal_entity_id
    cross join lateral (select coalesce(letter_case.pack, c.rule_pack) as pack) u where c.id = wanted
$$;
