-- Messages of a journal by their ids, so that a conversation is found again however little of it a later message names. They go with the
-- contact that the conversation became.
create table desk_mail (
  desk_id uuid not null references desk,
  message_id text not null check (message_id <> ''),
  contact_id uuid not null references contact on delete cascade,
  primary key (desk_id, message_id)
);
create index desk_mail_contact on desk_mail (contact_id);
-- A message is looked for by its id: it may have come to Redress itself as well.
create index incoming_mail_message on incoming_mail (message_id) where message_id is not null;
create index mailbox_of_desk on mailbox (desk_id) where desk_id is not null;

alter table desk_mail enable row level security;
create policy the_program on desk_mail to redress_system using (true) with check (true);
grant select, insert, update, delete on desk_mail to redress_system;
grant select (desk_id) on mailbox to redress_app;
