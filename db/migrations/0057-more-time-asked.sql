-- More time that a second person must agree to is asked for, as it would be given: which clock, why, until when, how the customer
-- was told. `approval` of kind 'time' stands for one such row. One at a time is asked for a clock; another takes its place.
create table time_request (
  complaint_id uuid not null references complaint,
  id uuid not null,
  rule_pack text not null,
  clock text not null,
  reason text not null check (reason <> ''),
  to_day date,
  consented boolean not null default false,
  told_at timestamptz,
  told_channel text,
  -- The last day when it was asked, which the approval is of too: a clock that moved since is asked about anew.
  due_day date not null,
  state text not null default 'asked' check (state in ('asked', 'given', 'replaced')),
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  primary key (complaint_id, id),
  check ((told_at is null) = (told_channel is null))
);
create unique index time_request_once on time_request (complaint_id, rule_pack, clock) where state = 'asked';

alter table time_request enable row level security;
create policy the_program on time_request to redress_system using (true) with check (true);
create policy with_its_complaint on time_request to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));
create policy one_complaint on time_request as restrictive to redress_for_customer
  using (complaint_id = acting_complaint()) with check (complaint_id = acting_complaint());
grant select, insert, update, delete on time_request to redress_app, redress_system;

alter table approval drop constraint approval_kind_check,
  add constraint approval_kind_check check (kind in ('option', 'offer', 'liability', 'letter', 'time'));
