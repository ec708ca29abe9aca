-- Settings that are changed carry the version somebody saw. The record is verified on asking, and what was found is kept; it is
-- read newest first by whoever may, by person, kind or day.

alter table calendar_day add column version integer not null default 1;
alter table calendar_day add foreign key (changed_by) references person;

create table record_verification (
  id uuid primary key,
  asked_by uuid references person,
  asked_at timestamptz not null,
  finished_at timestamptz,
  entries bigint,
  chains bigint,
  seals integer,
  last_seal text,
  kept_seal text,
  fault_count integer,
  faults jsonb
);
create index record_verification_asked on record_verification (asked_at desc);
alter table record_verification enable row level security;
create policy for_readers_of_the_record on record_verification for select to redress_app
  using ((select acting_may('read-the-record')));
create policy the_program on record_verification to redress_system using (true) with check (true);
grant select on record_verification to redress_app;
grant select, insert, update, delete on record_verification to redress_system;

-- Entries lie in the order of time, so a block-range index finds a day in next to no room.
create index audit_entry_at on audit_entry using brin (at);
create index audit_entry_kind on audit_entry (kind, position desc);
drop index audit_entry_actor;
create index audit_entry_actor on audit_entry (actor_id, position desc);
