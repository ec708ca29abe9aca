-- Understanding a complaint before anything is found about it: what we take it to be, said back to the customer in versions that
-- stay as sent; what is still to be asked and what was answered; what we asked the customer for; what happened to them and when.

-- One version of our understanding. Its points are those of the complaint until it is sent; from then on they are kept as sent.
create table understanding (
  complaint_id uuid not null references complaint,
  id uuid not null,
  number integer not null check (number > 0),
  paraphrase text not null default '',
  scope text not null default '',
  outside_scope text not null default '',
  outcome_wanted text not null default '',
  begun_at timestamptz not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  points jsonb,
  sent_at timestamptz,
  sent_how text,
  sent_by uuid references person,
  answer_by date,
  version integer not null default 1,
  primary key (complaint_id, id),
  check (num_nonnulls(points, sent_at, sent_how, answer_by) in (0, 4))
);
create unique index understanding_number on understanding (complaint_id, number);
create unique index understanding_one_being_written on understanding (complaint_id) where sent_at is null;

-- What the customer said to a version, in their words. The last answer counts.
create table understanding_answer (
  complaint_id uuid not null references complaint,
  id uuid not null,
  understanding_id uuid not null,
  answer text not null check (answer in ('confirmed', 'corrected')),
  words text not null check (words <> ''),
  at timestamptz not null,
  how text not null,
  recorded_by uuid references person,
  recorded_at timestamptz not null,
  primary key (complaint_id, id),
  foreign key (complaint_id, understanding_id) references understanding (complaint_id, id) on update cascade
);

-- Why findings may be made though the customer has neither confirmed nor had fair time to answer.
create table understanding_waiver (
  complaint_id uuid not null references complaint,
  id uuid not null,
  reason text not null check (reason <> ''),
  given_by uuid references person,
  given_at timestamptz not null,
  primary key (complaint_id, id)
);

-- Once sent it stays as sent. Only the program itself may still erase it.
create function understanding_stays_as_sent() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.sent_at is not null and current_user = 'redress_app' and (tg_op = 'DELETE'
     or (old.paraphrase, old.scope, old.outside_scope, old.outcome_wanted, old.points, old.sent_at, old.sent_how, old.answer_by, old.number)
       is distinct from
       (new.paraphrase, new.scope, new.outside_scope, new.outcome_wanted, new.points, new.sent_at, new.sent_how, new.answer_by, new.number)) then
    raise exception 'an understanding that was sent stays as it was sent';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger understanding_stays_as_sent before update or delete on understanding
  for each row execute function understanding_stays_as_sent();

-- How long a customer is given to answer, by track, where the organisation chose other than the program's own (fair-time.ts).
create table fair_time (
  track text primary key check (track in ('first-contact', 'early-resolution', 'full-investigation')),
  length integer not null check (length between 1 and 90),
  unit text not null check (unit in ('days', 'working-days')),
  version integer not null default 1
);
grant select on fair_time to redress_app;
grant select, insert, update, delete on fair_time to redress_system;

-- What we asked the customer for. `holds_up`: we cannot go on without it, so the complaint waits for them.
create table information_request (
  complaint_id uuid not null references complaint,
  id uuid not null,
  asked text not null check (asked <> ''),
  why text not null check (why <> ''),
  due_on date not null,
  holds_up boolean not null,
  at timestamptz not null,
  how text not null,
  asked_by uuid references person,
  state text not null default 'open' check (state in ('open', 'received', 'withdrawn')),
  late_since timestamptz,
  settled_at timestamptz,
  settled_how text,
  settled_words text,
  settled_by uuid references person,
  version integer not null default 1,
  primary key (complaint_id, id),
  check ((state = 'open') = (settled_at is null)),
  check ((state = 'open') = (settled_words is null))
);
create index information_request_due on information_request (due_on) where state = 'open' and late_since is null;

create table information_chase (
  complaint_id uuid not null references complaint,
  id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  how text not null,
  words text not null default '',
  due_was date not null,
  due_becomes date not null,
  chased_by uuid references person,
  primary key (complaint_id, id),
  foreign key (complaint_id, request_id) references information_request (complaint_id, id) on update cascade
);

-- The files that came in answer to a request. Deferred: a merge moves the request and its files one after the other.
alter table attachment add answers_request uuid,
  add foreign key (complaint_id, answers_request) references information_request (complaint_id, id) deferrable initially deferred;

-- What happened to the customer, and when, as far as is known. The time of day is that of the organisation's clocks.
create table chronology_entry (
  complaint_id uuid not null references complaint,
  id uuid not null,
  happened_on date not null,
  happened_time text check (happened_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  precision text not null check (precision in ('time', 'day', 'month', 'year')),
  about boolean not null default false,
  text text not null check (text <> ''),
  source text not null check (source in ('customer', 'contact', 'file', 'our-systems', 'somebody-else')),
  source_words text not null default '',
  source_contact uuid references contact,
  source_attachment uuid,
  added_by uuid references person,
  added_at timestamptz not null,
  removed_by uuid references person,
  removed_at timestamptz,
  removed_reason text,
  version integer not null default 1,
  primary key (complaint_id, id),
  foreign key (complaint_id, source_attachment) references attachment (complaint_id, id) deferrable initially deferred,
  check ((happened_time is null) = (precision <> 'time')),
  check ((removed_at is null) = (removed_reason is null))
);

-- How an entry read before it was changed.
create table chronology_former (
  complaint_id uuid not null references complaint,
  entry_id uuid not null,
  version integer not null,
  was jsonb not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (complaint_id, entry_id, version),
  foreign key (complaint_id, entry_id) references chronology_entry (complaint_id, id) on update cascade
);

-- What the customer answered to one of the program's own questions (open-question.ts), or that they were asked and it is not known.
create table noted_answer (
  complaint_id uuid not null references complaint,
  id uuid not null,
  question text not null,
  known text not null check (known in ('answered', 'not-known', 'not-needed')),
  words text not null default '',
  how text not null,
  at timestamptz not null,
  noted_by uuid references person,
  noted_at timestamptz not null,
  primary key (complaint_id, id),
  check ((known = 'answered') = (words <> ''))
);

do $$
declare t text;
begin
  foreach t in array array['understanding', 'understanding_answer', 'understanding_waiver', 'information_request', 'information_chase',
      'chronology_entry', 'chronology_former', 'noted_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
    execute format('grant select, insert, update on %I to redress_app', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
end $$;
-- A version begun by mistake may go; one that was sent is held by the trigger above.
grant delete on understanding to redress_app;

insert into role_permission (role, permission) values ('manager', 'waive-confirmation');

-- One wait may stop several clocks, and is then kept once for each. Counted, it is one stretch of time.
create or replace function clock_case(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('rulePack', c.rule_pack, 'calendar', c.calendar, 'timeZone', o.time_zone, 'state', c.state,
    'channel', c.channel, 'receivedAt', c.received_at, 'firstMadeAt', c.first_made_at, 'loggedAt', c.logged_at,
    'closedAt', c.closed_at,
    'calendarChanges', calendar_changes(c.calendar),
    'milestones', (select coalesce(json_agg(json_build_object('what', m.what, 'at', m.at) order by m.at), '[]')
      from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null),
    'pauses', (select coalesce(json_agg(json_build_object('reason', p.reason, 'from', p.from_at, 'to', p.to_at) order by p.from_at), '[]')
      from (select distinct reason, from_at, to_at from complaint_clock_pause where complaint_id = c.id) p),
    'extensions', (select coalesce(json_agg(json_build_object('clock', e.clock, 'at', e.at, 'reason', e.reason) order by e.at), '[]')
      from complaint_clock_extension e where e.complaint_id = c.id))
  from complaint c cross join organisation o where c.id = wanted
$$;
