-- Every contact is read for signs that it is, or may become, a complaint: what the model read, the signal raised from it and from the
-- circumstances, what colleagues noticed, what they did and what came of it. All of it goes with the contact, and no customer sees any.
alter table contact add column to_read boolean not null default false;
create index contact_to_read on contact (logged_at, id) where to_read;

-- Probabilities are kept in ten-thousandths.
create table contact_reading (
  contact_id uuid primary key references contact on delete cascade,
  model text not null,
  language text not null check (language in ('en', 'unknown')),
  complaint integer check (complaint between 0 and 10000),
  dissatisfaction integer check (dissatisfaction between 0 and 10000),
  cues jsonb not null,
  context jsonb not null,
  read_at timestamptz not null,
  check ((language = 'unknown') = (complaint is null)),
  check ((complaint is null) = (dissatisfaction is null))
);
create index contact_reading_by_day on contact_reading (read_at);

-- One signal a contact. likelihood and parts are as they were weighed last; once somebody judged it they stand as they were judged.
create table contact_signal (
  contact_id uuid primary key references contact on delete cascade,
  level text not null check (level in ('slight', 'clear', 'strong')),
  likelihood integer not null check (likelihood between 0 and 10000),
  parts jsonb not null,
  raised_at timestamptz not null,
  raised_by uuid references person,
  on_complaint boolean not null,
  owner_id uuid references person,
  state text not null default 'open' check (state in ('open', 'confirmed', 'dismissed')),
  judged_by uuid references person,
  judged_at timestamptz,
  reason text not null default '',
  words text not null default '',
  outcome text check (outcome in ('prevented', 'resolved', 'not-prevented')),
  outcome_by uuid references person,
  outcome_at timestamptz,
  outcome_words text not null default '',
  version integer not null default 1,
  check ((state = 'open') = (judged_at is null)),
  check ((outcome is null) = (outcome_at is null)),
  check (outcome is null or state = 'confirmed')
);
create index contact_signal_open on contact_signal (likelihood desc, contact_id) where state = 'open' or (state = 'confirmed' and outcome is null);
create index contact_signal_by_day on contact_signal (raised_at);

create table noticed_sign (
  contact_id uuid not null references contact on delete cascade,
  sign text not null,
  noticed_by uuid references person,
  noticed_at timestamptz not null,
  primary key (contact_id, sign)
);

-- What there is to do at once about a signal, in the organisation's own words, and for which cues it is proposed (none: for all).
create table playbook_step (
  id uuid primary key,
  position integer not null,
  name text not null check (name <> ''),
  says text not null default '',
  cues text[] not null default '{}',
  retired_at timestamptz,
  version integer not null default 1
);
insert into playbook_step (id, position, name, says, cues) values
  ('019f0000-0000-7000-8000-000000000001', 1, 'Call back today', 'Ring the customer before the end of the day, and say so now.', '{unanswered-question,repeated-contact,urgency,patience-wearing-thin}'),
  ('019f0000-0000-7000-8000-000000000002', 2, 'Own it', 'Tell them your name and that you stay with it until it is settled.', '{repeated-contact,unanswered-question}'),
  ('019f0000-0000-7000-8000-000000000003', 3, 'Say sorry', 'Say sorry for the trouble they had, before anything else is said.', '{}'),
  ('019f0000-0000-7000-8000-000000000004', 4, 'Explain', 'Say what happened, what happens next, and when, in plain words.', '{}'),
  ('019f0000-0000-7000-8000-000000000005', 5, 'Put it right', 'Mend what you can mend yourself, today.', '{}'),
  ('019f0000-0000-7000-8000-000000000006', 6, 'Involve somebody who can', 'Bring in whoever may decide, or knows how to help, while the customer is with you.', '{wants-a-manager,outside-help,risk-of-harm,vulnerability,threat-to-leave}');

create table signal_action (
  contact_id uuid not null references contact on delete cascade,
  id uuid not null,
  step_id uuid references playbook_step,
  what text not null check (what <> ''),
  chosen_by uuid references person,
  chosen_at timestamptz not null,
  done_by uuid references person,
  done_at timestamptz,
  words text not null default '',
  primary key (contact_id, id)
);

-- The weights signals are weighed by, where they were fitted to what became of the organisation's own contacts. Every version stays.
create table signal_weighting (
  id uuid primary key,
  weights jsonb not null,
  fitted_on integer not null,
  figures jsonb not null,
  made_at timestamptz not null,
  used_from timestamptz,
  used_until timestamptz,
  check (used_until is null or used_from is not null)
);
create unique index signal_weighting_in_use on signal_weighting ((true)) where used_from is not null and used_until is null;
alter table signal_weighting enable row level security;
create policy the_program on signal_weighting to redress_system using (true) with check (true);
create policy for_colleagues on signal_weighting for select to redress_app using ((select acting_person()) is not null);
grant select on signal_weighting to redress_app;
grant select, insert, update on signal_weighting to redress_system;

insert into handling_choice (name, value) values
  ('signals-from', 2), ('signals-repeat-days', 7), ('signals-read-imported', 0);

do $$
declare t text;
begin
  foreach t in array array['contact_reading', 'contact_signal', 'noticed_sign', 'signal_action'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_contact on %I to redress_app
      using (exists (select 1 from contact k where k.id = contact_id)) with check (exists (select 1 from contact k where k.id = contact_id))', t);
    execute format('create policy not_for_customers on %I as restrictive to redress_for_customer using (false) with check (false)', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
    execute format('grant select, insert, update on %I to redress_app', t);
  end loop;
end $$;
grant delete on noticed_sign to redress_app;
grant select on playbook_step to redress_app;
grant select, insert, update on playbook_step to redress_system;
