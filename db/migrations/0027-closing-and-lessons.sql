-- Ending a complaint well: whether the customer is satisfied, with the outcome and with the handling apart; what was learnt and
-- who hears of it; what a person does differently since; and a word with the customer some weeks later.
create table satisfaction (
  complaint_id uuid not null references complaint,
  id uuid not null,
  asked_at timestamptz not null,
  channel text not null,
  outcome text check (outcome in ('yes', 'partly', 'no')),
  handling text check (handling in ('yes', 'partly', 'no')),
  words text not null default '',
  recorded_by uuid references person,
  recorded_at timestamptz not null,
  primary key (complaint_id, id)
);

-- nothing: there is nothing to learn from it, because.
create table lesson (
  complaint_id uuid not null references complaint,
  id uuid not null,
  kind text not null check (kind in ('lesson', 'thanks', 'nothing')),
  text text not null check (text <> ''),
  thanks text not null default '',
  made_by uuid references person,
  made_at timestamptz not null,
  primary key (complaint_id, id)
);

create table lesson_recipient (
  complaint_id uuid not null,
  lesson_id uuid not null,
  person_id uuid not null references person,
  part text not null check (part in ('involved', 'concerned')),
  acknowledged_at timestamptz,
  words text not null default '',
  primary key (complaint_id, lesson_id, person_id),
  foreign key (complaint_id, lesson_id) references lesson (complaint_id, id) deferrable initially deferred
);
create index lesson_recipient_person on lesson_recipient (person_id) where acknowledged_at is null;

-- What somebody does differently after a justified complaint, in their own words, with a day to look back.
create table approach_change (
  complaint_id uuid not null references complaint,
  id uuid not null,
  person_id uuid not null references person,
  was text not null check (was <> ''),
  becomes text not null check (becomes <> ''),
  look_back_day date not null,
  made_at timestamptz not null,
  helped text check (helped in ('yes', 'partly', 'no')),
  found text not null default '',
  looked_back_at timestamptz,
  primary key (complaint_id, id),
  check ((helped is null) = (looked_back_at is null))
);
create index approach_change_due on approach_change (person_id, look_back_day) where looked_back_at is null;

create table follow_up (
  complaint_id uuid not null references complaint,
  id uuid not null,
  day date not null,
  owner_id uuid references person,
  set_by uuid references person,
  set_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references person,
  channel text,
  still_right text check (still_right in ('yes', 'partly', 'no', 'not-reached')),
  words text not null default '',
  primary key (complaint_id, id),
  check ((done_at is null) = (still_right is null))
);
create index follow_up_due on follow_up (owner_id, day) where done_at is null;

do $$
declare t text;
begin
  foreach t in array array['satisfaction', 'follow_up'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
  end loop;
end $$;

-- A lesson reaches the people it is for, also those who may not see the complaint: it is written for them. What somebody does
-- differently is theirs, and is seen with the complaint besides.
create function lessons_for_me() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(array_agg(lesson_id), '{}') from lesson_recipient where person_id = acting_person() $$;
revoke execute on function lessons_for_me() from public;
grant execute on function lessons_for_me() to redress_app, redress_system;

alter table lesson enable row level security;
create policy the_program on lesson to redress_system using (true) with check (true);
create policy with_its_complaint on lesson to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));
create policy written_for_me on lesson for select to redress_app using (id = any ((select lessons_for_me())::uuid[]));

alter table lesson_recipient enable row level security;
create policy the_program on lesson_recipient to redress_system using (true) with check (true);
create policy with_its_complaint on lesson_recipient to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));
create policy my_own on lesson_recipient to redress_app
  using (person_id = (select acting_person())) with check (person_id = (select acting_person()));

alter table approach_change enable row level security;
create policy the_program on approach_change to redress_system using (true) with check (true);
create policy with_its_complaint on approach_change for select to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id));
create policy my_own on approach_change to redress_app
  using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
create policy moved_with_its_complaint on approach_change for update to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));

grant select, insert, update on satisfaction, lesson, lesson_recipient, approach_change, follow_up to redress_app;
grant select, insert, update, delete on satisfaction, lesson, lesson_recipient, approach_change, follow_up to redress_system;

-- Escalation inside: to a senior, who takes it up or hands it back with advice, or to a specialist unit, whose queue it goes to.
-- One with nobody behind it was made by the clock.
alter table team add specialist boolean not null default false;
create table escalation (
  complaint_id uuid not null references complaint,
  id uuid not null,
  kind text not null check (kind in ('senior', 'specialist')),
  to_person uuid references person,
  to_team uuid references team,
  from_person uuid references person,
  from_team uuid references team,
  reasons text[] not null,
  words text not null default '',
  by_person uuid references person,
  at timestamptz not null,
  -- The date that was at risk, for one made by the clock: each date escalates once.
  for_due_at timestamptz,
  state text not null default 'open' check (state in ('open', 'taken-up', 'handed-back')),
  settled_by uuid references person,
  settled_at timestamptz,
  advice text not null default '',
  primary key (complaint_id, id),
  check ((state = 'open') = (settled_at is null)),
  check (num_nonnulls(to_person, to_team) > 0)
);
create unique index escalation_open on escalation (complaint_id) where state = 'open';
create unique index escalation_once on escalation (complaint_id, for_due_at) where for_due_at is not null;
create index escalation_to_person on escalation (to_person) where state = 'open';
create index escalation_to_team on escalation (to_team) where state = 'open';
alter table escalation enable row level security;
create policy the_program on escalation to redress_system using (true) with check (true);
create policy with_its_complaint on escalation to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));
grant select, insert, update on escalation to redress_app;
grant select, insert, update, delete on escalation to redress_system;

-- Guidance as the organisation worded it. The texts themselves come with the program; a version without words goes back to them.
create table guidance_version (
  guidance text not null,
  version integer not null check (version > 0),
  title text not null default '',
  body text,
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (guidance, version)
);
grant select on guidance_version to redress_app;
grant select, insert, update, delete on guidance_version to redress_system;

-- Everything that decides whether a complaint can be closed, for those who may see it (src/domain/closing.ts decides). A point is
-- answered by the finding that stands on it; what was resolved at first contact, or early and told so in summary, needs none.
create function closing_facts(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object(
    'points', (select coalesce(json_agg(json_build_object('position', p.position, 'answered', c.track = 'first-contact'
        or exists (select 1 from finding f where f.complaint_id = p.complaint_id and f.point_id = p.id and f.superseded_at is null)
        or exists (select 1 from complaint_milestone m where m.complaint_id = p.complaint_id and m.taken_back_at is null
          and m.what = 'summary-resolution-sent')) order by p.position), '[]')
      from complaint_point p where p.complaint_id = c.id and p.withdrawn_at is null),
    'promises', (select coalesce(json_agg(json_build_object('what', p.what, 'state', p.state, 'carried', p.carried_at is not null,
        'heard', p.told_at is not null or coalesce(c.customer_told_at >= p.settled_at, false)) order by p.due_at), '[]')
      from promise p where p.complaint_id = c.id),
    'satisfactionAsked', exists (select 1 from satisfaction s where s.complaint_id = c.id),
    'learningNoted', exists (select 1 from lesson l where l.complaint_id = c.id),
    'escalated', exists (select 1 from escalation e where e.complaint_id = c.id and e.state = 'open'))
  from complaint c where c.id = wanted
$$;
