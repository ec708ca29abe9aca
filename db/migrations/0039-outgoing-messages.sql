-- Messages that go out to people by e-mail or text: whom to, what, and how far each came. One row is one message, sent at most
-- once by the program itself: 'handing-over' is committed before the last words to the other server, so what a crash left in that
-- state may have gone or not, and a person says which.
create table outgoing_message (
  id uuid primary key,
  -- Null for what belongs to no complaint (yet): a way in, an answer to a question, a trial.
  complaint_id uuid references complaint,
  contact_id uuid references contact,
  customer_id uuid references customer,
  letter_id uuid,
  kind text not null,
  channel text not null,
  address text not null,
  name text,
  language text not null,
  subject text not null,
  text text not null,
  -- Null: made from the text when it is sent.
  html text,
  -- Nobody wrote it to this person: other programs need not answer it.
  automatic boolean not null,
  state text not null default 'queued'
    check (state in ('held', 'queued', 'handing-over', 'sent', 'failed', 'bounced', 'uncertain', 'dropped')),
  attempts integer not null default 0,
  try_again_at timestamptz,
  -- The Message-ID it goes under, and those of the conversation it joins.
  message_id text unique,
  in_reply_to text,
  thread text[] not null default '{}',
  -- What the other side said when it did not take it, or that it did.
  answer text not null default '',
  made_by uuid references person,
  made_at timestamptz not null,
  released_by uuid references person,
  released_at timestamptz,
  handed_at timestamptz,
  sent_at timestamptz,
  ended_at timestamptz,
  settled_by uuid references person,
  version integer not null default 1,
  foreign key (complaint_id, letter_id) references letter (complaint_id, id) on update cascade deferrable initially deferred,
  check (letter_id is null or complaint_id is not null),
  check (state <> 'sent' or sent_at is not null)
);
create index outgoing_message_of_complaint on outgoing_message (complaint_id, made_at) where complaint_id is not null;
create index outgoing_message_of_contact on outgoing_message (contact_id) where contact_id is not null;
create index outgoing_message_under_way on outgoing_message (try_again_at) where state in ('queued', 'handing-over');
create index outgoing_message_asks on outgoing_message (complaint_id) where state in ('held', 'uncertain', 'failed', 'bounced');

alter table outgoing_message enable row level security;
create policy the_program on outgoing_message to redress_system using (true) with check (true);
-- A way in is for the customer alone: no colleague reads its link or code.
create policy seen_with_what_it_is_about on outgoing_message for select to redress_app using (
  (select acting_person()) is not null and kind <> 'way-in' and case
    when complaint_id is not null then exists (select 1 from complaint where complaint.id = complaint_id)
    when contact_id is not null then exists (select 1 from contact where contact.id = contact_id)
    else made_by = (select acting_person())
  end
);
create policy added_by_person on outgoing_message for insert to redress_app with check (
  (select acting_person()) is not null
  and (complaint_id is null or exists (select 1 from complaint where complaint.id = complaint_id))
  and (contact_id is null or exists (select 1 from contact where contact.id = contact_id))
);
create policy changed_by_person on outgoing_message for update to redress_app using (
  (select acting_person()) is not null and kind <> 'way-in' and case
    when complaint_id is not null then exists (select 1 from complaint where complaint.id = complaint_id)
    when contact_id is not null then exists (select 1 from contact where contact.id = contact_id)
    else made_by = (select acting_person())
  end
) with check (true);
grant select, insert, update on outgoing_message to redress_app;
grant select, insert, update, delete on outgoing_message to redress_system;
