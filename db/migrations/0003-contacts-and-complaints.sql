-- Customers, what they told us, and the complaints it became. Every row of a complaint carries complaint_id first, so that
-- one complaint's rows can live together.

create table taxonomy_node (
  id uuid primary key,
  taxonomy text not null check (taxonomy in ('product', 'category', 'cause')),
  parent_id uuid references taxonomy_node,
  name text not null check (name <> ''),
  position integer not null default 0,
  retired_at timestamptz,
  version integer not null default 1
);
create index taxonomy_node_parent on taxonomy_node (parent_id);
create unique index taxonomy_node_name on taxonomy_node (taxonomy, coalesce(parent_id, id), lower(name)) where retired_at is null and parent_id is not null;

create table customer (
  id uuid primary key,
  name text,
  email text,
  phone text,
  address text,
  anonymous boolean not null default false,
  confidential boolean not null default false,
  preferred_channel text,
  language text,
  contact_times text,
  adjustments text,
  support_needs text,
  support_consent_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1
);
create index customer_email on customer (lower(email)) where email is not null;
create index customer_phone on customer (regexp_replace(phone, '\D', '', 'g')) where phone is not null;
create index customer_name on customer (lower(name) text_pattern_ops) where name is not null;

create table import_batch (
  id uuid primary key,
  file_name text not null,
  source text not null check (source <> ''),
  format text not null check (format in ('csv', 'json-lines', 'xlsx')),
  mapping jsonb not null,
  state text not null check (state in ('uploaded', 'running', 'finished', 'stopped', 'undone')),
  rows_total integer not null default 0,
  rows_done integer not null default 0,
  complaints_made integer not null default 0,
  rows_known integer not null default 0,
  rows_refused integer not null default 0,
  rows_warned integer not null default 0,
  made_by uuid references person,
  made_at timestamptz not null,
  finished_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1
);

create table complaint (
  id uuid primary key,
  reference text not null unique,
  title text not null,
  description text not null,
  outcome_wanted text not null default '',
  channel text not null,
  received_at timestamptz not null,
  first_made_at timestamptz not null,
  logged_at timestamptz not null,
  logged_by uuid references person,
  state text not null check (state in ('open', 'answered', 'closed', 'not-for-us', 'withdrawn', 'merged', 'undone')),
  stage text not null check (stage in ('listen', 'understand', 'investigate', 'decide', 'respond', 'put-right', 'learn')),
  track text not null check (track in ('first-contact', 'early-resolution', 'full-investigation')),
  level integer not null default 1 check (level between 1 and 3),
  severity text not null check (severity in ('low', 'moderate', 'high', 'critical')),
  severity_reasons text[] not null default '{}',
  product_id uuid references taxonomy_node,
  category_id uuid references taxonomy_node,
  cause_id uuid references taxonomy_node,
  legal_entity_id uuid not null references legal_entity,
  rule_pack text not null,
  calendar text not null,
  team_id uuid references team,
  handler_id uuid references person,
  handler_since timestamptz,
  waiting_on text not null default 'us' check (waiting_on in ('us', 'customer', 'colleague', 'third-party')),
  need_to_know boolean not null default false,
  due_at timestamptz,
  due_clock text,
  due_day date,
  customer_told_at timestamptz,
  closed_at timestamptz,
  outcome text,
  not_for_us_reason text,
  merged_into uuid references complaint,
  split_from uuid references complaint,
  import_id uuid references import_batch,
  source text,
  source_id text,
  version integer not null default 1,
  check (state <> 'merged' or merged_into is not null)
);
create unique index complaint_source on complaint (source, source_id) where source_id is not null;
create index complaint_open_due on complaint (due_at, id) where state in ('open', 'answered');
create index complaint_open_team_due on complaint (team_id, due_at, id) where state in ('open', 'answered');
create index complaint_open_handler_due on complaint (handler_id, due_at, id) where state in ('open', 'answered');
create index complaint_received on complaint (received_at desc, id desc);
create index complaint_import on complaint (import_id) where import_id is not null;
create index complaint_product on complaint (product_id, received_at desc);
create index complaint_category on complaint (category_id, received_at desc);
create sequence complaint_number;

create table complaint_point (
  complaint_id uuid not null references complaint,
  id uuid not null,
  position integer not null,
  text text not null check (text <> ''),
  category_id uuid references taxonomy_node,
  withdrawn_at timestamptz,
  primary key (complaint_id, id)
);

create table complaint_party (
  complaint_id uuid not null references complaint,
  customer_id uuid not null references customer,
  role text not null check (role in ('complainant', 'joint-complainant', 'representative')),
  is_primary boolean not null default false,
  relationship text,
  authority text check (authority in ('none-needed', 'asked', 'seen')),
  authority_seen_at timestamptz,
  authority_attachment uuid,
  primary key (complaint_id, customer_id)
);
create index complaint_party_customer on complaint_party (customer_id, complaint_id);
create unique index complaint_party_primary on complaint_party (complaint_id) where is_primary;

-- People a complaint is about: they are never given it, and do not find it.
create table complaint_subject (
  complaint_id uuid not null references complaint,
  person_id uuid not null references person,
  named_by uuid references person,
  named_at timestamptz not null,
  primary key (complaint_id, person_id)
);
create index complaint_subject_person on complaint_subject (person_id);

-- Who may open a need-to-know complaint.
create table complaint_access (
  complaint_id uuid not null references complaint,
  person_id uuid not null references person,
  given_by uuid references person,
  given_at timestamptz not null,
  primary key (complaint_id, person_id)
);
create index complaint_access_person on complaint_access (person_id);

-- A clock is kept as facts: what started it, by which rule, what stopped it. due_at is an index written by the rule.
create table complaint_clock (
  complaint_id uuid not null references complaint,
  clock text not null,
  rule_pack text not null,
  rule_from date not null,
  trigger text not null,
  started_at timestamptz not null,
  due_at timestamptz,
  due_day date,
  local_target boolean not null default false,
  met_at timestamptz,
  stopped_at timestamptz,
  stopped_because text,
  primary key (complaint_id, rule_pack, clock)
);

create table complaint_clock_pause (
  complaint_id uuid not null references complaint,
  rule_pack text not null,
  clock text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  reason text not null,
  primary key (complaint_id, rule_pack, clock, from_at)
);

create table complaint_clock_extension (
  complaint_id uuid not null references complaint,
  rule_pack text not null,
  clock text not null,
  at timestamptz not null,
  length integer not null,
  unit text not null,
  reason text not null,
  approved_by uuid references person,
  primary key (complaint_id, rule_pack, clock, at)
);

create table contact (
  id uuid primary key,
  kind text not null check (kind in ('query', 'problem', 'complaint', 'compliment', 'comment', 'suggestion')),
  customer_id uuid references customer,
  complaint_id uuid references complaint,
  channel text not null,
  direction text not null default 'in' check (direction in ('in', 'out')),
  subject text not null default '',
  text text not null,
  received_at timestamptz not null,
  logged_at timestamptz not null,
  logged_by uuid references person,
  team_id uuid references team,
  handler_id uuid references person,
  product_id uuid references taxonomy_node,
  spotted_by_us boolean not null default false,
  state text not null default 'open' check (state in ('open', 'settled')),
  settled_how text,
  external_id text,
  version integer not null default 1
);
create index contact_complaint on contact (complaint_id, received_at) where complaint_id is not null;
create index contact_customer on contact (customer_id, received_at desc);
create index contact_open on contact (received_at desc, id desc) where state = 'open';
create unique index contact_external on contact (channel, external_id) where external_id is not null;

create table note (
  complaint_id uuid not null references complaint,
  id uuid not null,
  author_id uuid references person,
  at timestamptz not null,
  text text not null check (text <> ''),
  mentions uuid[] not null default '{}',
  primary key (complaint_id, id)
);

create table complaint_link (
  complaint_id uuid not null references complaint,
  other_id uuid not null references complaint,
  kind text not null check (kind in ('related', 'duplicate', 'same-event', 'next-stage')),
  reason text not null default '',
  made_by uuid references person,
  made_at timestamptz not null,
  primary key (complaint_id, other_id),
  check (complaint_id <> other_id)
);
create index complaint_link_other on complaint_link (other_id);

-- Every passing of a complaint from hand to hand, and why.
create table handover (
  complaint_id uuid not null references complaint,
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('assigned', 'taken', 'transferred', 'refused', 'returned')),
  from_person uuid references person,
  from_team uuid references team,
  to_person uuid references person,
  to_team uuid references team,
  by_person uuid references person,
  reason text not null default '',
  primary key (complaint_id, id)
);

create table file_content (
  digest bytea primary key,
  size bigint not null,
  media_type text not null,
  kept_in text not null check (kept_in in ('database', 'object-storage')),
  bytes bytea,
  stored_at timestamptz not null,
  check ((kept_in = 'database') = (bytes is not null))
);
alter table file_content alter column bytes set storage external;

create table attachment (
  complaint_id uuid not null references complaint,
  id uuid not null,
  digest bytea not null references file_content,
  file_name text not null,
  kind text not null check (kind in ('letter', 'evidence', 'authority', 'other')),
  description text not null default '',
  added_by uuid references person,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (complaint_id, id)
);
create index attachment_digest on attachment (digest);

create table import_row_error (
  import_id uuid not null references import_batch,
  row_number integer not null,
  field text not null,
  refused boolean not null,
  words text not null,
  raw jsonb not null,
  primary key (import_id, row_number, field)
);

create table import_chunk (
  import_id uuid not null references import_batch,
  seq integer not null,
  bytes bytea not null,
  primary key (import_id, seq)
);
