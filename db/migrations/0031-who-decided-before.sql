-- Who decided a complaint at an earlier stage, so that every deed that decides can be refused to them; and what colleagues thought of
-- an option before they thought otherwise.

-- Past row-level security, as handlers_for: the earlier complaint of a linked second stage may be hidden from whoever holds this one.
create function deciders_before(wanted uuid) returns uuid[]
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
  where decider.person is not null and (current_setting('role') = 'redress_system' or sees_complaint(acting_person(), wanted))
$$;
revoke execute on function deciders_before(uuid) from public;
grant execute on function deciders_before(uuid) to redress_app, redress_system;

create table option_opinion_version (
  complaint_id uuid not null references complaint,
  id uuid not null,
  opinion_id uuid not null,
  leaning text not null check (leaning in ('for', 'for-if', 'against', 'neither')),
  text text not null default '',
  given_at timestamptz not null,
  noted_by uuid references person,
  primary key (complaint_id, id),
  foreign key (complaint_id, opinion_id) references option_opinion (complaint_id, id) on update cascade on delete cascade
);
create index option_opinion_version_opinion on option_opinion_version (complaint_id, opinion_id);
alter table option_opinion_version enable row level security;
create policy the_program on option_opinion_version to redress_system using (true) with check (true);
create policy with_its_complaint on option_opinion_version to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));
grant select, insert on option_opinion_version to redress_app;
grant select, insert, update, delete on option_opinion_version to redress_system;
