-- The plan of an investigation: questions to answer, tasks with who and when, the checklist of its track; and the look of a second
-- person at the work. Questions and tasks are struck with a reason, never removed.

create table plan_question (
  complaint_id uuid not null references complaint,
  id uuid not null,
  text text not null check (text <> ''),
  asked_by uuid references person,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid references person,
  answered_at timestamptz,
  struck_at timestamptz,
  struck_by uuid references person,
  struck_reason text,
  primary key (complaint_id, id),
  check ((answer is null) = (answered_at is null)),
  check ((struck_at is null) = (struck_reason is null))
);

create table plan_task (
  complaint_id uuid not null references complaint,
  id uuid not null,
  what text not null check (what <> ''),
  person_id uuid references person,
  due_on date,
  set_by uuid references person,
  set_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references person,
  outcome text not null default '',
  struck_at timestamptz,
  struck_by uuid references person,
  struck_reason text,
  primary key (complaint_id, id),
  check ((struck_at is null) = (struck_reason is null))
);

-- What is looked at on a track. An item reworded is a new item, so that what was ticked keeps the words it was ticked under.
create table checklist_item (
  id uuid primary key,
  track text not null check (track in ('first-contact', 'early-resolution', 'full-investigation')),
  position integer not null,
  text text not null check (text <> ''),
  retired_at timestamptz
);
create index checklist_item_track on checklist_item (track, position) where retired_at is null;

create table checklist_mark (
  complaint_id uuid not null references complaint,
  item_id uuid not null references checklist_item,
  state text not null check (state in ('done', 'not-needed')),
  note text not null default '',
  marked_by uuid references person,
  marked_at timestamptz not null,
  primary key (complaint_id, item_id)
);

-- The look of somebody who did not do the work.
create table quality_check (
  complaint_id uuid not null references complaint,
  id uuid not null,
  asked_by uuid references person,
  asked_at timestamptz not null,
  asked_of uuid references person,
  checked_by uuid references person,
  checked_at timestamptz,
  outcome text check (outcome in ('passed', 'sent-back')),
  reasons text not null default '',
  primary key (complaint_id, id),
  check ((checked_at is null) = (outcome is null)),
  check (outcome is distinct from 'sent-back' or reasons <> '')
);
create unique index quality_check_open on quality_check (complaint_id) where checked_at is null;

do $$
declare t text;
begin
  foreach t in array array['plan_question', 'plan_task', 'checklist_mark', 'quality_check'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
    execute format('grant select, insert, update on %I to redress_app', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
end $$;
grant delete on checklist_mark to redress_app;
grant select on checklist_item to redress_app;
grant select, insert, update, delete on checklist_item to redress_system;

-- What to look at to begin with; an organisation makes these its own under Settings.
insert into checklist_item (id, track, position, text) values
  ('00000000-0000-7000-8000-000000001601', 'first-contact', 0, 'Said back to the customer what we understood, and they agreed'),
  ('00000000-0000-7000-8000-000000001602', 'first-contact', 1, 'Taken as made in good faith'),
  ('00000000-0000-7000-8000-000000001603', 'first-contact', 2, 'Checked whether the same thing has happened to this customer before'),
  ('00000000-0000-7000-8000-000000001604', 'first-contact', 3, 'Told the customer what was put right, and asked whether it is'),
  ('00000000-0000-7000-8000-000000001611', 'early-resolution', 0, 'Each point has the standard that should have been met beside it'),
  ('00000000-0000-7000-8000-000000001612', 'early-resolution', 1, 'Our own records of what happened were read'),
  ('00000000-0000-7000-8000-000000001613', 'early-resolution', 2, 'The customer’s own account and papers were read'),
  ('00000000-0000-7000-8000-000000001614', 'early-resolution', 3, 'Checked whether the same thing has happened to others'),
  ('00000000-0000-7000-8000-000000001615', 'early-resolution', 4, 'Looked for support needs or adjustments that change what is fair'),
  ('00000000-0000-7000-8000-000000001621', 'full-investigation', 0, 'Nobody who looks into it had a part in what happened'),
  ('00000000-0000-7000-8000-000000001622', 'full-investigation', 1, 'The questions to answer are written down before the answers are sought'),
  ('00000000-0000-7000-8000-000000001623', 'full-investigation', 2, 'Each point has the standard that should have been met: procedure, code of practice, law'),
  ('00000000-0000-7000-8000-000000001624', 'full-investigation', 3, 'The customer’s account was heard first, and their papers read'),
  ('00000000-0000-7000-8000-000000001625', 'full-investigation', 4, 'Our own records of the time were secured and read'),
  ('00000000-0000-7000-8000-000000001626', 'full-investigation', 5, 'Everybody who took part was asked, and whoever is complained about could reply'),
  ('00000000-0000-7000-8000-000000001627', 'full-investigation', 6, 'Where accounts differ, it is said which is preferred and why'),
  ('00000000-0000-7000-8000-000000001628', 'full-investigation', 7, 'Support needs, adjustments and equality duties were looked at'),
  ('00000000-0000-7000-8000-000000001629', 'full-investigation', 8, 'Similar complaints and their findings were read, so that like is treated alike'),
  ('00000000-0000-7000-8000-00000000162a', 'full-investigation', 9, 'The effect on the customer is set down, apart from who was at fault');
