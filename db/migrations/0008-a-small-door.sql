-- The small door (src/handling/keep.ts): what a person keeps for themselves while they work is written under a role of its own,
-- which can reach drafts, presence and the read mark of one's own notifications, and nothing else. The role for a person's
-- acts can no longer write them, so neither door can be used for the other.

do $$ begin create role redress_scratch nologin; exception when duplicate_object then null; end $$;
do $$ begin
  execute format('grant redress_scratch to %I', current_user);
end $$;

grant usage on schema public to redress_scratch;
grant select (id, need_to_know, team_id, handler_id, logged_by) on complaint to redress_scratch;
grant select (id, name) on person to redress_scratch;
grant select, insert, update, delete on draft, presence to redress_scratch;
grant select, update (read_at) on notification to redress_scratch;
revoke insert, update, delete on draft, presence from redress_app;
revoke update on notification from redress_app;

alter policy seen_by_person on complaint to redress_app, redress_scratch;

drop policy own on draft;
create policy own on draft to redress_app, redress_scratch
  using (person_id = (select acting_person())) with check (person_id = (select acting_person()));

drop policy with_its_complaint on presence;
create policy with_its_complaint on presence for select to redress_app, redress_scratch
  using (exists (select 1 from complaint where complaint.id = complaint_id));
create policy own on presence to redress_scratch
  using (person_id = (select acting_person()))
  with check (person_id = (select acting_person()) and exists (select 1 from complaint where complaint.id = complaint_id));

alter policy own on notification to redress_app, redress_scratch;
alter policy own_read on notification to redress_scratch;
