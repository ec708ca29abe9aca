-- Before a complaint is closed, what was agreed is paid and no offer lies unanswered before the customer.
create or replace function closing_facts(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object(
    'points', (select coalesce(json_agg(json_build_object('position', p.position, 'answered', c.track = 'first-contact'
        or exists (select 1 from finding f where f.complaint_id = p.complaint_id and f.point_id = p.id and f.superseded_at is null)
        or exists (select 1 from complaint_milestone m where m.complaint_id = p.complaint_id and m.taken_back_at is null
          and m.what = 'summary-resolution-sent')) order by p.position), '[]')
      from complaint_point p where p.complaint_id = c.id and p.withdrawn_at is null),
    'payments', (select coalesce(json_agg(json_build_object('minor', m.amount_minor, 'currency', m.currency) order by m.arranged_at, m.id), '[]')
      from payment m where m.complaint_id = c.id and m.state <> 'paid'),
    'offerOpen', exists (select 1 from offer_round r where r.complaint_id = c.id and r.state = 'open'),
    'promises', (select coalesce(json_agg(json_build_object('what', p.what, 'state', p.state, 'carried', p.carried_at is not null,
        'heard', p.told_at is not null or coalesce(c.customer_told_at >= p.settled_at, false)) order by p.due_at), '[]')
      from promise p where p.complaint_id = c.id),
    'satisfactionAsked', exists (select 1 from satisfaction s where s.complaint_id = c.id),
    'learningNoted', exists (select 1 from lesson l where l.complaint_id = c.id),
    'escalated', exists (select 1 from escalation e where e.complaint_id = c.id and e.state = 'open'))
  from complaint c where c.id = wanted
$$;
