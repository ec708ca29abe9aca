-- Compliments, comments and suggestions are answered: whoever wrote is thanked, a colleague who is praised hears of it, and of a
-- suggestion it is said whether it was taken up.
alter table contact add column answered_at timestamptz;
alter table contact add column outcome text check (outcome in ('taken-up', 'not-taken-up'));

create table praise (
  contact_id uuid not null references contact on delete cascade,
  person_id uuid not null references person,
  passed_by uuid references person,
  passed_at timestamptz not null,
  primary key (contact_id, person_id)
);
create index praise_person on praise (person_id, passed_at desc);

create function acting_praise() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(array_agg(contact_id), '{}') from praise where person_id = acting_person() $$;

alter table praise enable row level security;
create policy the_program on praise to redress_system using (true) with check (true);
create policy with_its_contact on praise to redress_app
  using (exists (select 1 from contact k where k.id = praise.contact_id))
  with check (exists (select 1 from contact k where k.id = praise.contact_id));
create policy not_for_customers on praise as restrictive to redress_for_customer using (false) with check (false);
grant select, insert on praise to redress_app;
grant select, insert, update, delete on praise to redress_system;

-- Whoever is praised reads it, whichever team took it down, for as long as it is no part of a complaint.
create policy seen_by_the_praised on contact for select to redress_app
  using (complaint_id is null and id = any ((select acting_praise())::uuid[]));
create policy answered_by_the_praised on contact for update to redress_app
  using (complaint_id is null and id = any ((select acting_praise())::uuid[])) with check (true);
create index contact_of_kind on contact (kind, received_at desc) where complaint_id is null;
