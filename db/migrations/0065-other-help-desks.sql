-- Other help desks post their contacts, which become contacts of ours under their source, and hear of the signals in them. Each has a
-- token of its own (only its hash is kept), a declared mapping where it speaks otherwise than we do, and a way to be told.
create table desk (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z][a-z0-9-]{1,39}$'),
  title text not null check (title <> ''),
  active boolean not null default true,
  listed boolean not null default true,
  channel text not null default 'other',
  product_id uuid references taxonomy_node,
  team_id uuid references team,
  keep_days integer check (keep_days between 1 and 3650),
  mapping jsonb,
  our_addresses text[] not null default '{}',
  token_hash bytea unique,
  token_made_at timestamptz,
  token_made_by uuid references person,
  token_used_at timestamptz,
  received_at timestamptz,
  hook_active boolean not null default false,
  hook_url text,
  hook_method text not null default 'POST' check (hook_method in ('POST', 'PUT')),
  hook_from text not null default 'clear' check (hook_from in ('slight', 'clear', 'strong')),
  hook_body jsonb,
  hook_header text,
  hook_key_sealed bytea,
  hook_secret_sealed bytea,
  made_by uuid references person,
  made_at timestamptz not null,
  version integer not null default 1,
  check ((token_hash is null) = (token_made_at is null)),
  check (not hook_active or (hook_url is not null and hook_secret_sealed is not null))
);
alter table desk enable row level security;
create policy the_program on desk to redress_system using (true) with check (true);
create policy for_colleagues on desk for select to redress_app using ((select acting_person()) is not null);
grant select, insert, update, delete on desk to redress_system;
grant select (id, name, title, listed) on desk to redress_app;

-- A conversation in another help desk, beside the contact it became. The contact holds the customer's words; the turns hold both sides'.
create table desk_contact (
  contact_id uuid primary key references contact on delete cascade,
  desk_id uuid not null references desk,
  their_id text not null check (their_id <> ''),
  url text,
  place text,
  tags text[] not null default '{}',
  turns jsonb not null default '[]',
  digest bytea not null,
  closed boolean not null default false,
  waiting_since timestamptz,
  changed_at timestamptz not null,
  unique (desk_id, their_id)
);
create index desk_contact_changed on desk_contact (desk_id, changed_at);

-- Whom an account there belongs to here.
create table desk_person (
  desk_id uuid not null references desk,
  account text not null check (account <> ''),
  customer_id uuid not null references customer on delete cascade,
  primary key (desk_id, account)
);
create index desk_person_customer on desk_person (customer_id);

-- What the other desk is told of a contact of its own, and what it answered. What is said is composed when it is sent.
create table desk_telling (
  id uuid primary key,
  desk_id uuid not null references desk,
  contact_id uuid not null references contact on delete cascade,
  event text not null check (event in ('raised', 'confirmed', 'dismissed', 'settled', 'became-complaint')),
  state text not null default 'waiting' check (state in ('waiting', 'under-way', 'taken', 'failed')),
  made_at timestamptz not null,
  attempts integer not null default 0,
  try_at timestamptz,
  handed_at timestamptz,
  ended_at timestamptz,
  code integer,
  answer text not null default '',
  check ((state = 'waiting') = (try_at is not null)),
  check ((state in ('taken', 'failed')) = (ended_at is not null))
);
create index desk_telling_waiting on desk_telling (try_at) where state in ('waiting', 'under-way');
create index desk_telling_of_desk on desk_telling (desk_id, made_at desc, id desc);
create index desk_telling_contact on desk_telling (contact_id);

-- What could not be taken, in words, for thirty days: its sender was told the same.
create table desk_refusal (
  desk_id uuid not null references desk on delete cascade,
  id uuid not null,
  at timestamptz not null,
  their_id text,
  words text not null,
  primary key (desk_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['desk_contact', 'desk_person', 'desk_telling', 'desk_refusal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
  foreach t in array array['desk_contact', 'desk_telling'] loop
    execute format('create policy with_its_contact on %I to redress_app
      using (exists (select 1 from contact k where k.id = contact_id)) with check (exists (select 1 from contact k where k.id = contact_id))', t);
    execute format('create policy not_for_customers on %I as restrictive to redress_for_customer using (false) with check (false)', t);
  end loop;
end $$;
grant select on desk_contact to redress_app;
grant select, insert on desk_telling to redress_app;

alter table mailbox add column desk_id uuid references desk;
