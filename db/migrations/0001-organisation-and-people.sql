-- The organisation, the people who work in it, what each may do, and how they prove who they are.
-- Two roles own nothing: redress_app acts for one person and sees what that person may see; redress_system acts for the
-- program itself (the importer, the clock, the command line). Only the owner, who migrates, is above row-level security.

do $$ begin create role redress_app nologin; exception when duplicate_object then null; end $$;
do $$ begin create role redress_system nologin; exception when duplicate_object then null; end $$;
do $$ begin
  execute format('grant redress_app, redress_system to %I', current_user);
end $$;

create table organisation (
  id uuid primary key,
  name text not null check (name <> ''),
  time_zone text not null,
  calendar text not null,
  language text not null default 'en',
  link_life_days integer not null default 7 check (link_life_days between 1 and 60),
  text_search regconfig not null default 'english',
  created_at timestamptz not null,
  version integer not null default 1
);
create unique index organisation_only_one on organisation ((true));

create table legal_entity (
  id uuid primary key,
  name text not null check (name <> ''),
  rule_pack text not null,
  calendar text not null,
  created_at timestamptz not null,
  version integer not null default 1
);

-- Holidays by calendar. The program's own calendars are files; rows here add to or take from them, with a reason.
create table calendar_day (
  calendar text not null,
  day date not null,
  holiday boolean not null,
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (calendar, day)
);

create table team (
  id uuid primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1
);
create unique index team_name on team (lower(name)) where closed_at is null;

create table person (
  id uuid primary key,
  kind text not null default 'colleague' check (kind in ('colleague', 'integration')),
  name text not null check (name <> ''),
  email text,
  state text not null check (state in ('invited', 'active', 'left')),
  password_hash text,
  second_factor_secret text,
  second_factor_since timestamptz,
  second_factor_last_step bigint,
  absent_until date,
  created_at timestamptz not null,
  version integer not null default 1,
  check (kind = 'integration' or email is not null)
);
create unique index person_email on person (lower(email)) where state <> 'left';

create table team_member (
  team_id uuid not null references team,
  person_id uuid not null references person,
  primary key (team_id, person_id)
);
create index team_member_person on team_member (person_id);

create table person_role (
  person_id uuid not null references person,
  role text not null,
  primary key (person_id, role)
);

-- What each role may do: the same table as src/domain/role.ts (a test keeps them equal), because the database itself
-- asks it who may see every complaint.
create table role_permission (
  role text not null,
  permission text not null,
  primary key (role, permission)
);

-- Links that work once: first set-up, an invitation, a new password. Only the hash of what the link carries is kept.
create table one_time_link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('set-up', 'invitation', 'new-password')),
  person_id uuid references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table session (
  id_hash bytea primary key,
  person_id uuid not null references person,
  csrf text not null,
  device text not null,
  agent text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

-- Wrong passwords counted by who was tried from where (see src/domain/lockout.ts): a stranger who guesses cannot lock out
-- the person who signs in from a device already known.
create table sign_in_failure (
  tried text primary key,
  failures integer not null,
  last_at timestamptz not null
);

create table known_device (
  device_hash bytea not null,
  person_id uuid not null references person,
  first_seen_at timestamptz not null,
  primary key (device_hash, person_id)
);

create table api_token (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null check (name <> ''),
  token_hash bytea not null unique,
  scopes text[] not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_person on api_token (person_id);

-- Who is asking. Set at the start of every transaction by the kernel; without it nobody's rows are found.
create function acting_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('redress.actor', true), '')::uuid;

create function acting_teams() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(array_agg(team_id), '{}') from team_member where person_id = acting_person() $$;

create function acting_may(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
    select 1 from person_role
    join role_permission using (role)
    join person on person.id = person_role.person_id
    where person_role.person_id = acting_person() and person.state = 'active' and role_permission.permission = wanted
  ) $$;
