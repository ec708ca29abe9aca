-- Whoever made a complaint is asked, some days after it was closed, whether it was put right, by a link that answers once. Such a request
-- is a row of satisfaction that nobody recorded: it has a link until it is answered.
alter table satisfaction add link_hash bytea unique, add open_until timestamptz, add answered_at timestamptz;
alter table satisfaction add check ((link_hash is null) = (open_until is null));
-- Of one complaint one such request is made.
create unique index satisfaction_asked_once on satisfaction (complaint_id) where link_hash is not null;

insert into handling_choice (name, value) values ('satisfaction-of-a-hundred', 0), ('satisfaction-after-days', 7);

-- How the program would ask by itself once the complaint is closed: whether it does is decided in words (domain/closing.ts).
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
    'byItself', (select json_build_object('complaint', c.id,
        'ofHundred', (select value from handling_choice where name = 'satisfaction-of-a-hundred'),
        'afterDays', (select value from handling_choice where name = 'satisfaction-after-days'),
        'wantsNone', u.no_feedback_at is not null, 'preferred', u.preferred_channel, 'email', u.email, 'phone', u.phone, 'address', u.address,
        'ways', array(select 'email' where exists (select 1 from mail_sender s where s.legal_entity_id = c.legal_entity_id)
          union all select g.channel from channel_gateway g where g.ready))
      from complaint_party p join customer u on u.id = p.customer_id where p.complaint_id = c.id and p.is_primary),
    'learningNoted', exists (select 1 from lesson l where l.complaint_id = c.id),
    'escalated', exists (select 1 from escalation e where e.complaint_id = c.id and e.state = 'open'))
  from complaint c where c.id = wanted
$$;

-- What a customer told us, not that we asked.
create or replace view told_satisfaction with (security_barrier) as
  select s.id, s.asked_at, s.outcome, s.handling, s.words, s.recorded_at from satisfaction s where s.complaint_id = seen_complaint()
    and (s.outcome is not null or s.handling is not null or s.words <> '');
