-- Mailboxes that are listened to, and every message that came in: where it ended, for a person to see. The original is kept whole.
create table mailbox (
  id uuid primary key,
  name text not null,
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text not null,
  way text not null check (way in ('password', 'oauth')),
  -- A password, or a refresh token with its client's secret; readable only with the program's own secret.
  sealed bytea not null,
  token_url text,
  client_name text,
  folder text not null default 'INBOX',
  -- Where messages go once they are here; null: they stay and are marked as read.
  done_folder text,
  active boolean not null default true,
  heard_at timestamptz,
  fault text,
  fault_at timestamptz,
  made_by uuid references person,
  made_at timestamptz not null,
  version integer not null default 1,
  check (way = 'password' or (token_url is not null and client_name is not null))
);
alter table mailbox enable row level security;
create policy the_program on mailbox to redress_system using (true) with check (true);
create policy for_administrators on mailbox for select to redress_app using ((select acting_may('manage-settings')));
grant select (id, name, host, port, security, username, way, token_url, client_name, folder, done_folder, active, heard_at, fault,
  fault_at, made_by, made_at, version) on mailbox to redress_app;
grant select, insert, update, delete on mailbox to redress_system;

create table incoming_mail (
  id uuid primary key,
  -- What makes two copies of one message the same: its id, sender, date, subject and text.
  mark bytea not null unique,
  came_by text not null check (came_by in ('mailbox', 'api')),
  mailbox_id uuid references mailbox on delete set null,
  came_at timestamptz not null,
  sent_at timestamptz,
  message_id text,
  from_name text not null,
  from_address text not null,
  subject text not null,
  text text not null,
  sort text not null,
  state text not null check (state in ('complaint', 'contact', 'bounce', 'set-aside', 'unreadable')),
  -- By what it was recognised, or why it was set aside; in words.
  because text not null,
  complaint_id uuid references complaint,
  -- A contact that is erased takes its message with it.
  contact_id uuid references contact on delete cascade,
  outgoing_id uuid references outgoing_message on delete set null,
  settled_by uuid references person,
  settled_at timestamptz,
  original bytea not null,
  version integer not null default 1,
  check (state <> 'complaint' or complaint_id is not null),
  check (state <> 'contact' or contact_id is not null)
);
create index incoming_mail_newest on incoming_mail (came_at desc, id desc);
create index incoming_mail_of_complaint on incoming_mail (complaint_id) where complaint_id is not null;
create index incoming_mail_of_contact on incoming_mail (contact_id) where contact_id is not null;
create index incoming_mail_of_outgoing on incoming_mail (outgoing_id) where outgoing_id is not null;
create index incoming_mail_of_sender on incoming_mail (lower(from_address), came_at);
create index incoming_mail_of_mailbox on incoming_mail (mailbox_id) where mailbox_id is not null;

alter table incoming_mail enable row level security;
create policy the_program on incoming_mail to redress_system using (true) with check (true);
-- What is on a complaint or a contact is seen with it; what is on neither, by all who may take down what people say.
create policy seen_with_what_it_is_about on incoming_mail for select to redress_app using (
  case
    when complaint_id is not null then exists (select 1 from complaint where complaint.id = complaint_id)
    when contact_id is not null then exists (select 1 from contact where contact.id = contact_id)
    else (select acting_may('log'))
  end
);
create policy changed_with_what_it_is_about on incoming_mail for update to redress_app using (
  (select acting_may('log')) and case
    when complaint_id is not null then exists (select 1 from complaint where complaint.id = complaint_id)
    when contact_id is not null then exists (select 1 from contact where contact.id = contact_id)
    else true
  end
) with check (complaint_id is null or exists (select 1 from complaint where complaint.id = complaint_id));
grant select, update on incoming_mail to redress_app;
grant select, insert, update, delete on incoming_mail to redress_system;
