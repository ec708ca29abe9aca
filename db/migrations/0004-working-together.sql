-- What people share while they work: drafts as typed, notifications, who else is here, saved views, what was looked at.

create table draft (
  person_id uuid not null references person,
  place text not null,
  body jsonb not null,
  kept_at timestamptz not null,
  primary key (person_id, place)
);

create table notification (
  person_id uuid not null references person,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  complaint_id uuid references complaint,
  facts jsonb not null,
  read_at timestamptz,
  primary key (person_id, id)
);
create index notification_unread on notification (person_id, at desc) where read_at is null;

create table presence (
  complaint_id uuid not null references complaint,
  person_id uuid not null references person,
  doing text not null default 'reading' check (doing in ('reading', 'writing')),
  seen_at timestamptz not null,
  primary key (complaint_id, person_id)
);

create table viewing (
  complaint_id uuid not null references complaint,
  person_id uuid not null references person,
  last_at timestamptz not null,
  primary key (complaint_id, person_id)
);
create index viewing_person on viewing (person_id, last_at desc);

create table saved_view (
  id uuid primary key,
  person_id uuid not null references person,
  screen text not null,
  name text not null check (name <> ''),
  filter jsonb not null,
  shared boolean not null default false,
  made_at timestamptz not null,
  version integer not null default 1
);
create index saved_view_person on saved_view (person_id);
