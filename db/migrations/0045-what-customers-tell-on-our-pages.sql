-- What customers tell us on our pages before it is sent; by which link or code they came; the code of somebody without a name.
create table portal_link (
  -- Short, in the address: it says nothing and opens nothing but the form.
  code text primary key check (code ~ '^[a-z0-9]{6,12}$'),
  label text not null check (label <> ''),
  way text not null check (way in ('start', 'ask', 'report', 'thank', 'complain')),
  product_id uuid references taxonomy_node,
  legal_entity_id uuid references legal_entity,
  made_by uuid references person,
  made_at timestamptz not null,
  retired_at timestamptz
);
grant select on portal_link to redress_app;
grant select, insert, update, delete on portal_link to redress_system;

-- The link or code a contact came by.
alter table contact add column came_by text references portal_link;

create table portal_draft (
  token_hash bytea primary key,
  answers jsonb not null default '{}',
  language text not null,
  came_by text references portal_link,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  -- Once sent it holds nothing but what it became.
  reference text,
  sent_at timestamptz,
  check ((reference is null) = (sent_at is null))
);
create index portal_draft_expires on portal_draft (expires_at);
grant select, insert, update, delete on portal_draft to redress_system;

create table portal_draft_file (
  token_hash bytea not null references portal_draft on delete cascade,
  id uuid not null,
  digest bytea not null references file_content,
  file_name text not null,
  kind text not null check (kind in ('evidence', 'authority')),
  added_at timestamptz not null,
  primary key (token_hash, id)
);
create index portal_draft_file_content on portal_draft_file (digest);
grant select, insert, update, delete on portal_draft_file to redress_system;

create table receipt_code (
  complaint_id uuid not null references complaint,
  code_hash bytea not null,
  customer_id uuid not null references customer,
  made_at timestamptz not null,
  primary key (complaint_id, code_hash)
);
create unique index receipt_code_hash on receipt_code (code_hash);
alter table receipt_code enable row level security;
create policy the_program on receipt_code to redress_system using (true) with check (true);
grant select, insert, update, delete on receipt_code to redress_system;
