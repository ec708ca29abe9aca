-- What customers are told without their asking, each thing once whatever works at the same time; other ways than e-mail to tell
-- them; and asking how it went after a question was answered.

-- Why a message was made, where the program made it by itself: of one cause there is one message. By when they were told they hear
-- again, and why a colleague left it unsent.
alter table outgoing_message add cause text, add hear_by date, add because text not null default '';
create unique index outgoing_message_once on outgoing_message (complaint_id, cause) where cause is not null;

-- Customers who asked not to be told how it goes, or not to be asked how it went; since when.
alter table customer add no_updates_at timestamptz, add no_feedback_at timestamptz;

-- The words of what customers are told, as the organisation says them: every version is kept, the newest counts; null is as it came.
create table notice_wording (
  notice text not null,
  language text not null,
  version integer not null check (version > 0),
  subject text,
  text text,
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (notice, language, version),
  check ((subject is null) = (text is null))
);
grant select on notice_wording to redress_app;
grant select, insert, update, delete on notice_wording to redress_system;

-- How far the program goes by itself (0 a colleague, 1 prepared, 2 sent); between which hours nothing goes by itself; how many in a
-- hundred are asked how it went, how many days after, and how long somebody is left in peace.
insert into handling_choice (name, value) values ('inform-stage', 0), ('inform-promise-kept', 0), ('inform-no-news', 0),
  ('quiet-from', 20), ('quiet-until', 8), ('feedback-of-a-hundred', 0), ('feedback-after-days', 2), ('feedback-rest-days', 90);

-- Another way than e-mail by which messages go out and come in: where they are handed over, and the secret both sides sign with.
create table channel_gateway (
  channel text primary key check (channel ~ '^[a-z][a-z0-9-]{1,39}$' and channel <> 'email'),
  url text not null,
  secret_sealed bytea,
  active boolean not null default true,
  taken_at timestamptz,
  heard_at timestamptz,
  fault text,
  fault_at timestamptz,
  made_by uuid references person,
  made_at timestamptz not null,
  version integer not null default 1
);
grant select, insert, update, delete on channel_gateway to redress_system;

alter table contact add settled_at timestamptz;

-- Somebody whose question was answered is asked once how it went; by the link alone they answer, once. It goes with the contact.
create table feedback_request (
  contact_id uuid primary key references contact on delete cascade,
  link_hash bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  sorted text check (sorted in ('yes', 'partly', 'no')),
  treated text check (treated in ('well', 'fairly', 'badly')),
  words text not null default '',
  became_id uuid references contact on delete set null,
  check ((answered_at is null) = (sorted is null))
);
create index feedback_request_made on feedback_request (made_at);
alter table feedback_request enable row level security;
create policy the_program on feedback_request to redress_system using (true) with check (true);
create policy seen_with_its_contact on feedback_request for select to redress_app using (
  (select acting_person()) is not null and exists (select 1 from contact where contact.id = contact_id)
);
grant select on feedback_request to redress_app;
grant select, insert, update, delete on feedback_request to redress_system;
