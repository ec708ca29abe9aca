-- Problems that many contacts share: seen in contacts as they come, reported, or spotted by us; one record each, with its contacts.
insert into role_permission (role, permission) values
  ('manager', 'keep-problems'), ('compliance', 'keep-problems'), ('improver', 'keep-problems');

create table problem (
  id uuid primary key,
  title text not null check (title <> ''),
  what text not null default '',
  state text not null check (state in ('proposed', 'open', 'closed', 'dismissed', 'merged')),
  origin text not null check (origin in ('seen', 'reported', 'spotted')),
  product_id uuid references taxonomy_node,
  owner_id uuid references person,
  -- When the first of its contacts came, or it was seen.
  began_at timestamptz not null,
  -- What was seen, where it was seen in contacts: how many in how many hours, how many are usual.
  seen jsonb,
  -- What colleagues tell customers who ask.
  advice text not null default '',
  -- Why it was dismissed, or what was done about it.
  ended_how text not null default '',
  ended_at timestamptz,
  merged_into uuid references problem,
  made_by uuid references person,
  made_at timestamptz not null,
  version integer not null default 1,
  check ((seen is not null) = (origin = 'seen')),
  check ((state in ('closed', 'dismissed', 'merged')) = (ended_at is not null)),
  check ((state = 'merged') = (merged_into is not null))
);
create index problem_listed on problem (made_at desc, id desc);
create index problem_of_product on problem (product_id) where state = 'open';

create table problem_contact (
  problem_id uuid not null references problem,
  contact_id uuid not null references contact on delete cascade,
  -- Null where the program saw that it belongs.
  added_by uuid references person,
  added_at timestamptz not null,
  primary key (problem_id, contact_id)
);
create index problem_contact_contact on problem_contact (contact_id);

-- What came since the last look, in its order.
create index contact_logged on contact (logged_at, id);

alter table problem enable row level security;
create policy the_program on problem to redress_system using (true) with check (true);
create policy seen_by_person on problem for select to redress_app using ((select acting_person()) is not null);
create policy kept_by_those_who_may on problem for insert to redress_app with check ((select acting_may('keep-problems')));
create policy changed_by_those_who_may on problem for update to redress_app
  using ((select acting_may('keep-problems'))) with check ((select acting_may('keep-problems')));
grant select, insert, update on problem to redress_app;
grant select, insert, update, delete on problem to redress_system;

create policy seen_with_its_problem on audit_entry for select to redress_app
  using (exists (select 1 from problem where problem.id = audit_entry.chain_id));

alter table problem_contact enable row level security;
create policy the_program on problem_contact to redress_system using (true) with check (true);
create policy with_its_contact on problem_contact to redress_app
  using (exists (select 1 from contact where contact.id = problem_contact.contact_id))
  with check (exists (select 1 from contact where contact.id = problem_contact.contact_id));
grant select, insert, delete on problem_contact to redress_app;
grant select, insert, update, delete on problem_contact to redress_system;
