-- The other rights over one's data beside a copy of it: correcting, objecting, restricting, erasing. The same request, the same clock;
-- decided with reasons, carried out, answered. And what is known of whatever was erased, so that an old register does not bring it back.

-- The key of our own forms follows from the program's own secret and lies in the database no longer. A key that has to outlast that
-- secret lies sealed with it: the one by which what was erased is known again.
delete from house_secret;
alter table house_secret drop column secret;
alter table house_secret add column sealed bytea;
grant insert, update on house_secret to redress_system;

alter table data_request add column kind text not null default 'access'
  check (kind in ('access', 'rectification', 'objection', 'restriction', 'erasure'));
alter table data_request add column decision text check (decision in ('granted', 'partly', 'declined'));
alter table data_request add column decided_because text not null default '';
alter table data_request add column decided_by uuid references person;
alter table data_request add column decided_at timestamptz;
alter table data_request add column carried_out text not null default '';
alter table data_request add column carried_out_by uuid references person;
alter table data_request add column carried_out_at timestamptz;
alter table data_request add column disposal_id uuid references disposal;
alter table data_request drop constraint data_request_state_check;
alter table data_request add constraint data_request_state_check
  check (state in ('open', 'handed-over', 'answered', 'refused', 'withdrawn'));
alter table data_request add check (num_nonnulls(decision, decided_at) in (0, 2));
alter table data_request add check (carried_out_at is null or decision in ('granted', 'partly'));

-- While its processing is restricted, a complaint is kept and nothing else is done with it (UK GDPR, article 18).
alter table complaint add column restricted_at timestamptz;

create table processing_restriction (
  complaint_id uuid not null references complaint,
  id uuid not null,
  request_id uuid not null references data_request,
  ground text not null,
  placed_by uuid references person,
  placed_at timestamptz not null,
  -- They agree that it goes on, or it is needed for a legal claim: how far, in words. It stays marked.
  goes_on text not null default '',
  goes_on_by uuid references person,
  goes_on_at timestamptz,
  lifted_because text not null default '',
  told_before text not null default '',
  lifted_by uuid references person,
  lifted_at timestamptz,
  primary key (complaint_id, id)
);
create unique index processing_restriction_one_at_a_time on processing_restriction (complaint_id) where lifted_at is null;
create index processing_restriction_of_request on processing_restriction (request_id);
alter table processing_restriction enable row level security;
create policy with_its_complaint on processing_restriction to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));
create policy the_program on processing_restriction to redress_system using (true) with check (true);
create policy one_complaint on processing_restriction as restrictive to redress_for_customer
  using (complaint_id = acting_complaint()) with check (complaint_id = acting_complaint());
grant select on processing_restriction to redress_app;
grant select, insert, update, delete on processing_restriction to redress_system;

-- What identified a complaint that was erased, as keyed hashes that nobody can read back: its name in the register it came from, and
-- its customer with the day it came. Only the program compares with them.
create table erased_mark (
  complaint_id uuid not null references complaint,
  mark bytea not null,
  primary key (complaint_id, mark)
);
create index erased_mark_sought on erased_mark (mark);
alter table erased_mark enable row level security;
create policy the_program on erased_mark to redress_system using (true) with check (true);
create policy one_complaint on erased_mark as restrictive to redress_for_customer
  using (complaint_id = acting_complaint()) with check (complaint_id = acting_complaint());
grant select, insert, delete on erased_mark to redress_system;

-- Rows of what was erased are refused, unless whoever may erase says why they are brought in all the same.
alter table import_batch add column erased_too_because text not null default '';

-- What a self-assessment asks is kept from the day it is begun; it changes only when somebody takes the new questions up.
alter table self_assessment add column asked jsonb;
alter table self_assessment add column asked_since timestamptz;

-- Nothing of a customer is erased while a request of theirs is open, except what they asked to be erased.
create or replace function data_requests_on(wanted uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct r.id)::int from data_request r join data_request_customer c on c.request_id = r.id
    join complaint_party p on p.customer_id = c.customer_id where p.complaint_id = wanted and r.state = 'open' and r.kind <> 'erasure'
$$;

-- Whether every complainant of it asked for erasure and had it granted: one of two may not take away what is the other's too.
create function erasure_granted_on(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from complaint_party p where p.complaint_id = wanted and p.role = 'complainant')
    and not exists (select 1 from complaint_party p where p.complaint_id = wanted and p.role = 'complainant' and not exists (
      select 1 from data_request r join data_request_customer d on d.request_id = r.id
      where d.customer_id = p.customer_id and r.kind = 'erasure' and r.decision in ('granted', 'partly') and r.state in ('open', 'answered')))
$$;
revoke execute on function erasure_granted_on(uuid) from public;
grant execute on function erasure_granted_on(uuid) to redress_app, redress_system;

-- As before, and: whether its customer asked for erasure and that was granted (then only what has to be kept keeps it), and whether it
-- is restricted at the wish of somebody who wants it kept.
create or replace function keeping_case(wanted uuid) returns json
language sql stable set search_path = public, pg_temp as $$
  select json_build_object('state', c.state, 'mergedInto', c.merged_into, 'erased', c.erased_at is not null,
    'keepUntil', r.keep_until, 'rule', r.rule_pack || ' › ' || r.rule, 'reckoned', r.complaint_id is not null, 'keptLongerUntil', r.kept_longer_until,
    'holds', (select count(*)::int from holds_on(c.id)), 'dataRequests', data_requests_on(c.id),
    'erasureGranted', erasure_granted_on(c.id),
    'restricted', exists (select 1 from processing_restriction x where x.complaint_id = c.id and x.lifted_at is null),
    'promises', (select count(*)::int from promise p where p.complaint_id = c.id and p.settled_at is null),
    'payments', (select count(*)::int from payment p where p.complaint_id = c.id and p.state <> 'paid'),
    'followUps', (select count(*)::int from follow_up f where f.complaint_id = c.id and f.done_at is null),
    'withThirdParty', exists (select 1 from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null
        and m.what = 'referred-to-third-party' and not exists (select 1 from complaint_milestone d where d.complaint_id = c.id
          and d.taken_back_at is null and d.what = 'third-party-decided' and d.at >= m.at)),
    'inCourt', exists (select 1 from complaint_clock_pause p where p.complaint_id = c.id and p.reason = 'court-or-police' and p.to_at is null),
    'clocks', (select coalesce(json_agg(json_build_object('rulePack', k.rule_pack, 'clock', k.clock, 'due', k.due_day)), '[]')
      from complaint_clock k where k.complaint_id = c.id and k.stopped_at is null))
  from complaint c left join complaint_retention r on r.complaint_id = c.id where c.id = wanted
$$;
