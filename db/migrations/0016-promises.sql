-- Promises: what we told a customer we would do, who sees to it, by which day, and what came of it. Every one that was made
-- stays; a new date for a broken one is a promise of its own that follows it.
create table promise (
  complaint_id uuid not null references complaint,
  id uuid not null,
  what text not null check (what <> ''),
  to_customer uuid not null references customer,
  owner_id uuid not null references person,
  made_by uuid references person,
  made_at timestamptz not null,
  due_day date not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  state text not null check (state in ('proposed', 'accepted', 'handed-back', 'kept', 'broken', 'released')),
  handed_back_because text,
  carried_at timestamptz,
  carried_because text,
  follows uuid,
  settled_at timestamptz,
  settled_by uuid references person,
  settled_words text not null default '',
  proof uuid,
  told_at timestamptz,
  told_channel text,
  told_words text not null default '',
  version integer not null default 1,
  primary key (complaint_id, id),
  foreign key (complaint_id, follows) references promise (complaint_id, id),
  -- Checked when the transaction ends: a promise and its proof move together when complaints are merged.
  foreign key (complaint_id, proof) references attachment (complaint_id, id) deferrable initially deferred,
  check ((settled_at is null) = (state in ('proposed', 'accepted', 'handed-back'))),
  check ((carried_at is null) = (carried_because is null)),
  check ((told_at is null) = (told_channel is null))
);
create index promise_open_due on promise (due_at, complaint_id) where state in ('proposed', 'accepted', 'handed-back');
create index promise_open_owner on promise (owner_id, due_at) where state in ('proposed', 'accepted', 'handed-back');
create index promise_settled on promise (settled_at) where settled_at is not null;

alter table promise enable row level security;
create policy the_program on promise to redress_system using (true) with check (true);
create policy with_its_complaint on promise to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));
grant select, insert, update on promise to redress_app;
grant select, insert, update, delete on promise to redress_system;
