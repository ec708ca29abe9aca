-- The queue and who is given what: indexes that walk the queue in its order however long it is, who decided before, how much one
-- person holds, which team a complaint goes to, and handovers that are accepted or refused.

-- From when a complaint is at risk, written beside due_at by the same rule.
alter table complaint add at_risk_at timestamptz;

-- What is due first, a complaint without a date last. One comparison of (due, id) finds the next page.
drop index complaint_open_due, complaint_open_team_due, complaint_open_handler_due;
create index complaint_open_due on complaint ((coalesce(due_at, 'infinity'::timestamptz)), id) where state in ('open', 'answered');
create index complaint_open_team_due on complaint (team_id, (coalesce(due_at, 'infinity'::timestamptz)), id) where state in ('open', 'answered');
create index complaint_open_handler_due on complaint (handler_id, (coalesce(due_at, 'infinity'::timestamptz)), id) where state in ('open', 'answered');
create index complaint_open_logger_due on complaint (logged_by, (coalesce(due_at, 'infinity'::timestamptz)), id) where state in ('open', 'answered');
create index complaint_open_unassigned_due on complaint (team_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where state in ('open', 'answered') and handler_id is null;
-- The same for whatever state, newest first.
create index complaint_team_received on complaint (team_id, received_at desc, id desc);
create index complaint_handler_received on complaint (handler_id, received_at desc, id desc);
create index complaint_logger_received on complaint (logged_by, received_at desc, id desc);

-- Who decided at an earlier level: they are not given it again.
create table complaint_decider (
  complaint_id uuid not null references complaint,
  level integer not null check (level between 1 and 3),
  person_id uuid not null references person,
  decided_at timestamptz not null,
  primary key (complaint_id, level, person_id)
);
alter table complaint_decider enable row level security;
create policy with_its_complaint on complaint_decider to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));
create policy the_program on complaint_decider to redress_system using (true) with check (true);
grant select, insert on complaint_decider to redress_app;
grant select, insert, update, delete on complaint_decider to redress_system;

-- A complaint given by somebody else waits for a yes or a no; until then it is nevertheless theirs, so that it is somebody's.
alter table handover
  add settled_at timestamptz,
  add settled_how text check (settled_how in ('accepted', 'refused')),
  add constraint handover_settled_somehow check ((settled_at is null) = (settled_how is null));
create index handover_waiting on handover (to_person, at) where settled_at is null and to_person is not null;

-- A correction stands beside the note it corrects; nothing written is changed. (A note moves with its complaint in a merge.)
alter table note add corrects uuid, add foreign key (complaint_id, corrects) references note (complaint_id, id);
revoke update on note from redress_app;
grant update (complaint_id) on note to redress_app;

-- The most one person of a team is to hold at once, in the weights of src/domain/workload.ts. Null: no limit.
alter table team add most_at_once integer check (most_at_once between 1 and 10000);

-- Where a new complaint goes: the first rule that fits. A rule says only what it asks for; null asks for nothing.
create table routing_rule (
  id uuid primary key,
  position integer not null,
  name text not null check (name <> ''),
  product_id uuid references taxonomy_node,
  category_id uuid references taxonomy_node,
  channel text,
  severity text check (severity in ('low', 'moderate', 'high', 'critical')),
  legal_entity_id uuid references legal_entity,
  team_id uuid not null references team,
  check (num_nonnulls(product_id, category_id, channel, severity, legal_entity_id) > 0)
);
grant select on routing_rule to redress_app;
grant select, insert, update, delete on routing_rule to redress_system;

-- Whether a person may see a complaint: the words of row-level security (0005), asked about somebody else. A test compares them.
create function sees_complaint(viewer uuid, wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from complaint c join person p on p.id = viewer
    where c.id = wanted and p.state = 'active'
      and not exists (select 1 from complaint_subject s where s.complaint_id = c.id and s.person_id = viewer)
      and (
        exists (select 1 from complaint_access a where a.complaint_id = c.id and a.person_id = viewer)
        or (not c.need_to_know and (
          exists (select 1 from team_member m where m.team_id = c.team_id and m.person_id = viewer)
          or c.handler_id = viewer or c.logged_by = viewer
          or exists (select 1 from person_role r join role_permission using (role)
               where r.person_id = viewer and permission = 'see-every-complaint'))))
  )
$$;

-- Which of these people may see it. Nobody is told anything about a complaint that they may not see themselves.
create function who_sees(wanted uuid, people uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer from unnest(people) viewer
  where sees_complaint(viewer, wanted) and (current_setting('role') = 'redress_system' or sees_complaint(acting_person(), wanted))
$$;

-- What decides whether these people may be given these complaints (src/domain/allocation.ts decides).
create function handlers_for(wanted uuid[], people uuid[])
returns table (complaint_id uuid, person_id uuid, name text, active boolean, absent_until date, may_handle boolean,
  is_subject boolean, decided_before boolean, may_open boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, p.id, p.name, p.state = 'active', p.absent_until,
    exists (select 1 from person_role r join role_permission using (role) where r.person_id = p.id and permission = 'handle'),
    exists (select 1 from complaint_subject s where s.complaint_id = c.id and s.person_id = p.id),
    exists (select 1 from complaint_decider d where d.complaint_id = c.id and d.person_id = p.id and d.level < c.level)
      or exists (select 1 from complaint_link l join complaint e on e.id in (l.complaint_id, l.other_id) and e.id <> c.id
           where l.kind = 'next-stage' and c.id in (l.complaint_id, l.other_id)
             and e.received_at < c.received_at and e.handler_id = p.id),
    not c.need_to_know or exists (select 1 from complaint_access a where a.complaint_id = c.id and a.person_id = p.id)
  from unnest(wanted) w join complaint c on c.id = w cross join unnest(people) q join person p on p.id = q
  where current_setting('role') = 'redress_system' or sees_complaint(acting_person(), c.id)
$$;

-- How much these people hold: open complaints by severity and whether they wait for somebody else.
create function held_by(people uuid[]) returns table (person_id uuid, severity text, waiting boolean, complaints integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select handler_id, complaint.severity, waiting_on <> 'us', count(*)::int from complaint
  where handler_id = any (people) and state in ('open', 'answered') group by 1, 2, 3
$$;

revoke execute on function sees_complaint(uuid, uuid), who_sees(uuid, uuid[]), handlers_for(uuid[], uuid[]), held_by(uuid[]) from public;
grant execute on function who_sees(uuid, uuid[]), handlers_for(uuid[], uuid[]), held_by(uuid[]) to redress_app, redress_system;
