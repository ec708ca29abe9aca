-- The customer's own reach, without an account: one complaint, and of it what customers may see.
--
-- Two roles. redress_customer asks: it may read the views named told_* below and nothing else, so a new table or column is out of
-- its reach until somebody puts it there. redress_for_customer acts: a command that a customer asks for does what it would do for a
-- colleague, but on the rows of that one complaint alone.
do $$ begin create role redress_customer nologin; exception when duplicate_object then null; end $$;
do $$ begin create role redress_for_customer nologin; exception when duplicate_object then null; end $$;
do $$ begin
  execute format('grant redress_customer, redress_for_customer to %I', current_user);
  execute 'grant redress_system to redress_for_customer';
end $$;
grant usage on schema public to redress_customer, redress_for_customer;

create function acting_complaint() returns uuid language sql stable parallel safe
  return nullif(current_setting('redress.complaint', true), '')::uuid;
create function acting_customer() returns uuid language sql stable parallel safe
  return nullif(current_setting('redress.customer', true), '')::uuid;

-- A file or a message that came from the customer themselves.
alter table attachment add column from_customer uuid references customer;
create index attachment_from_customer on attachment (from_customer) where from_customer is not null;

-- Every row of a complaint that a customer's act touches is one of theirs.
do $$
declare t text;
begin
  for t in select c.table_name from information_schema.columns c join information_schema.tables k using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'complaint_id' and k.table_type = 'BASE TABLE' loop
    execute format('create policy one_complaint on %I as restrictive to redress_for_customer
      using (complaint_id = acting_complaint()) with check (complaint_id = acting_complaint())', t);
  end loop;
end $$;
create policy one_complaint on complaint as restrictive to redress_for_customer
  using (id = acting_complaint()) with check (id = acting_complaint());
create policy one_complaint on customer as restrictive to redress_for_customer
  using (exists (select 1 from complaint_party p where p.complaint_id = acting_complaint() and p.customer_id = customer.id));
create policy one_complaint on audit_entry as restrictive to redress_for_customer
  using (chain_id = acting_complaint() or chain_id = acting_customer())
  with check (actor_kind = 'customer' and actor_id = acting_customer() and chain_id in (acting_complaint(), acting_customer()));

-- What acts for the program knows no need-to-know list: the guard was that it is their own complaint.
create or replace function deciders_before(wanted uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct decider.person), '{}') from (
    select d.person_id as person from complaint_decider d join complaint c on c.id = d.complaint_id
    where d.complaint_id = wanted and d.level < c.level
    union
    select e.handler_id from complaint c
      join complaint_link l on l.kind = 'next-stage' and c.id in (l.complaint_id, l.other_id)
      join complaint e on e.id in (l.complaint_id, l.other_id) and e.id <> c.id
    where c.id = wanted and e.received_at < c.received_at
  ) decider
  where decider.person is not null and (current_setting('role') = 'redress_system'
    or (current_setting('role') = 'redress_for_customer' and wanted = acting_complaint())
    or sees_complaint(acting_person(), wanted))
$$;

create or replace function complaint_open_to_me(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select current_setting('role') = 'redress_system'
    or (current_setting('role') = 'redress_for_customer' and wanted = acting_complaint())
    or exists (
    select 1 from complaint c
    where c.id = wanted and acting_person() is not null and c.id <> all (complaints_about_me())
      and (c.id = any (complaints_opened_to_me()) or (not c.need_to_know
        and (c.team_id = any (acting_teams()) or c.handler_id = acting_person() or c.logged_by = acting_person()
          or acting_may('see-every-complaint')))))
$$;

-- The complaint of the customer who asks, where they may see it: somebody who complains, or who speaks for them with authority.
create function seen_complaint() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.complaint_id from complaint_party p join complaint c on c.id = p.complaint_id
  where p.complaint_id = acting_complaint() and p.customer_id = acting_customer()
    and c.erased_at is null and c.state not in ('merged', 'undone')
    and (p.role <> 'representative' or p.authority in ('seen', 'none-needed'))
$$;

create view told_house with (security_barrier) as
  select o.name, o.time_zone, o.language, o.currency,
    (select h.value from handling_choice h where h.name = 'reopen-days') as reopen_days
  from organisation o where acting_customer() is not null;

create view told_me with (security_barrier) as
  select p.role, p.authority, p.is_primary, c.reference, k.id, k.name, k.email, k.phone, k.anonymous,
    k.preferred_channel, k.language, k.contact_times, k.adjustments, k.support_needs, k.support_consent_at, k.version
  from complaint_party p join complaint c on c.id = p.complaint_id join customer k on k.id = p.customer_id
  where p.complaint_id = acting_complaint() and p.customer_id = acting_customer() and c.erased_at is null;

create view told_complaint with (security_barrier) as
  select c.id, c.reference, c.title, c.description, c.outcome_wanted, c.channel, c.received_at, c.state, c.stage, c.level,
    c.waiting_on = 'customer' as waits_for_customer, c.rule_pack, c.calendar, c.closed_at, c.version,
    c.news_promised_at, c.customer_told_at, c.signposted_to,
    (select h.name from person h where h.id = c.handler_id and h.state = 'active') as contact_name,
    e.name as entity_name, e.postal_address as entity_address, e.how_to_reach as entity_how_to_reach,
    case when c.state in ('answered', 'closed') then c.outcome end as outcome
  from complaint c join legal_entity e on e.id = c.legal_entity_id where c.id = seen_complaint();

create view told_people with (security_barrier) as
  select p.role, k.id = acting_customer() as me, case when k.anonymous or k.confidential then null else k.name end as name
  from complaint_party p join customer k on k.id = p.customer_id where p.complaint_id = seen_complaint();

create view told_understanding with (security_barrier) as
  select u.id, u.number, u.paraphrase, u.scope, u.outside_scope, u.outcome_wanted, u.points, u.sent_at, u.answer_by, u.version
  from understanding u where u.complaint_id = seen_complaint() and u.sent_at is not null;
create view told_understanding_answer with (security_barrier) as
  select a.id, a.understanding_id, a.answer, a.words, a.at, a.recorded_at from understanding_answer a
  where a.complaint_id = seen_complaint();

create view told_request with (security_barrier) as
  select r.id, r.asked, r.why, r.due_on, r.holds_up, r.at, r.state, r.settled_at, r.version,
    case when r.state = 'received' then r.settled_words end as words
  from information_request r where r.complaint_id = seen_complaint();

create view told_round with (security_barrier) as
  select r.id, r.number, r.words, r.expires_on, r.currency, r.state, r.made_at, r.version, r.counter_minor,
    case when r.state in ('accepted', 'declined', 'countered') then r.answer end as answer, r.answered_at
  from offer_round r where r.complaint_id = seen_complaint() and r.made_at is not null;
create view told_offer with (security_barrier) as
  select f.id, f.round_id, f.position, f.title, f.amounts, f.accepted from offer f join offer_round r
    on r.complaint_id = f.complaint_id and r.id = f.round_id
  where f.complaint_id = seen_complaint() and r.made_at is not null;
create view told_offer_part with (security_barrier) as
  select p.offer_id, o.position, o.kind, o.title from offer_option p
    join offer f on f.complaint_id = p.complaint_id and f.id = p.offer_id
    join offer_round r on r.complaint_id = f.complaint_id and r.id = f.round_id
    join option o on o.complaint_id = p.complaint_id and o.id = p.option_id
  where p.complaint_id = seen_complaint() and r.made_at is not null;

create view told_promise with (security_barrier) as
  select p.id, p.what, p.due_day, p.state, p.settled_at, p.told_words from promise p
  where p.complaint_id = seen_complaint() and p.state in ('accepted', 'kept', 'broken', 'released');

create view told_payment with (security_barrier) as
  select p.id, p.amount_minor, p.currency, p.state = 'paid' as paid, p.paid_on from payment p where p.complaint_id = seen_complaint();

create view told_letter with (security_barrier) as
  select l.id, l.kind, l.rule, l.rule_pack, l.sent_at, l.dated, l.sent_how, l.sent_document as document
  from letter l where l.complaint_id = seen_complaint() and l.state = 'sent';

create view told_step with (security_barrier) as
  select m.id, m.what, m.at, m.channel, m.recorded_at, case when m.what = 'progress-update-sent' then m.text else '' end as words
  from complaint_milestone m where m.complaint_id = seen_complaint() and m.taken_back_at is null;

-- Words on paper and on screens are theirs or were sent to them; what a colleague wrote down of a call is not.
create view told_message with (security_barrier) as
  select k.id, k.direction, k.channel, k.subject, k.text, k.received_at, k.customer_id = acting_customer() as mine
  from contact k where k.complaint_id = seen_complaint()
    and (k.customer_id is null or k.customer_id in (select p.customer_id from complaint_party p where p.complaint_id = k.complaint_id))
    and k.channel in ('email', 'web', 'portal', 'sms', 'letter');

create view told_file with (security_barrier) as
  select a.id, a.file_name, a.added_at, a.answers_request, a.from_customer = acting_customer() as mine, a.digest, f.size, f.media_type
  from attachment a join file_content f on f.digest = a.digest
  where a.complaint_id = seen_complaint() and a.removed_at is null and a.from_customer is not null;

create view told_clock with (security_barrier) as
  select k.clock, k.rule_pack, k.started_at, k.due_day, k.met_at, k.stopped_at,
    exists (select 1 from complaint_clock_pause p where p.complaint_id = k.complaint_id and p.rule_pack = k.rule_pack
      and p.clock = k.clock and p.to_at is null) as paused
  from complaint_clock k where k.complaint_id = seen_complaint() and not k.local_target;

create view told_satisfaction with (security_barrier) as
  select s.id, s.asked_at, s.outcome, s.handling, s.words, s.recorded_at from satisfaction s where s.complaint_id = seen_complaint();

create view told_recourse with (security_barrier) as
  select r.rule_pack, r.name, r.website, r.contact, r.other_ways from recourse r join complaint c on c.rule_pack = r.rule_pack
  where c.id = seen_complaint();

do $$
declare v text;
begin
  for v in select table_name from information_schema.views where table_schema = 'public' and table_name like 'told\_%' loop
    execute format('grant select on %I to redress_customer', v);
  end loop;
end $$;
