-- By which server e-mail goes out, and who each legal entity writes as. What is secret is sealed with the program's own secret, which
-- is not in the database.
create table mail_server (
  only_one boolean primary key default true check (only_one),
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text not null default '',
  password_sealed bytea,
  dkim_domain text not null default '',
  dkim_selector text not null default '',
  dkim_key_sealed bytea,
  version integer not null default 1
);
grant select, insert, update, delete on mail_server to redress_system;

create table mail_sender (
  legal_entity_id uuid primary key references legal_entity,
  name text not null check (name <> ''),
  address text not null check (address <> ''),
  reply_to text not null default '',
  version integer not null default 1
);
grant select on mail_sender to redress_app;
grant select, insert, update, delete on mail_sender to redress_system;

-- Who writes what belongs to no complaint; null: the complaint's legal entity, or the one that was there first.
alter table outgoing_message add legal_entity_id uuid references legal_entity;

-- Whether new complaints are acknowledged by e-mail: 0 by a colleague, 1 prepared, 2 sent by itself.
insert into handling_choice (name, value) values ('acknowledge-by-email', 0);
