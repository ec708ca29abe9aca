-- Returns to regulators: which the organisation files, where its own entries fall in them, what was counted when, and the
-- complaints behind every figure. A frozen version keeps all of it.

-- The one place where returns ask which rules apply to a complaint, since when, and what it came to under them.
create view complaint_under_rules with (security_invoker = true) as
  select c.id as complaint, c.rule_pack, c.received_at, c.outcome, null::text as type from complaint c;
-- And which rules apply to a legal entity.
create view entity_under_rules with (security_invoker = true) as
  select e.id as legal_entity_id, e.rule_pack from legal_entity e;

-- The last day of a legal entity's accounting year: returns that follow it have their periods from it.
alter table legal_entity add accounting_year_ends text not null default '12-last'
  check (accounting_year_ends ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]|last)$');

-- What somebody said of a return: filed though it is not usual, or not filed though it is.
create table return_choice (
  rule_pack text not null,
  definition text not null,
  files boolean not null,
  primary key (rule_pack, definition)
);

-- Where a product, category or cause falls. Without a row: the name, or the entry above, decides. Null: in no row.
create table return_placement (
  rule_pack text not null,
  definition text not null,
  part text not null check (part in ('rows', 'causes')),
  node_id uuid not null references taxonomy_node,
  line text,
  primary key (rule_pack, definition, part, node_id)
);

create table regulator_return (
  id uuid primary key,
  rule_pack text not null,
  definition text not null,
  -- Null: the whole organisation.
  legal_entity_id uuid references legal_entity,
  from_day date not null,
  to_day date not null,
  due_day date,
  state text not null check (state in ('draft', 'checked', 'frozen', 'submitted')),
  -- The version that is worked on, or the last.
  number integer not null default 1,
  version integer not null default 1,
  begun_by uuid references person,
  begun_at timestamptz not null,
  check (from_day <= to_day)
);
create unique index regulator_return_period on regulator_return (rule_pack, definition, legal_entity_id, from_day, to_day)
  nulls not distinct;

create table return_version (
  return_id uuid not null references regulator_return,
  number integer not null check (number > 0),
  -- The definition as it was then: a pack that changes later does not change what was sent in.
  layout jsonb not null,
  answers jsonb not null default '{}',
  business text[] not null default '{}',
  lacks jsonb not null default '{}',
  complaints integer not null default 0,
  drawn_by uuid references person,
  drawn_at timestamptz not null,
  checked_by uuid references person,
  checked_at timestamptz,
  frozen_by uuid references person,
  frozen_at timestamptz,
  digest text,
  submitted_by uuid references person,
  submitted_at timestamptz,
  submitted_on date,
  submitted_how text,
  submitted_reference text,
  reopened_by uuid references person,
  reopened_at timestamptz,
  reopened_because text,
  primary key (return_id, number),
  check ((frozen_at is null) = (digest is null)),
  check (submitted_at is null or frozen_at is not null),
  check ((reopened_at is null) = (reopened_because is null))
);

create table return_figure (
  return_id uuid not null,
  number integer not null,
  figure integer not null,
  line text not null,
  members integer not null,
  total bigint not null,
  primary key (return_id, number, figure, line),
  foreign key (return_id, number) references return_version
);

-- One row for each complaint in a version: the lines it falls in, the figures it counts in with what it adds to each, what it
-- shows in a file with a row for each, and what it lacks. Its text goes when the complaint is erased.
create table return_complaint (
  complaint_id uuid not null references complaint,
  return_id uuid not null,
  number integer not null,
  opened_at timestamptz not null,
  lines text[] not null,
  figures integer[] not null,
  amounts bigint[] not null,
  -- Null once the complaint was anonymised or erased: it still counts where it counted.
  cells text[],
  lacks text[] not null,
  primary key (complaint_id, return_id, number),
  foreign key (return_id, number) references return_version
);
create index return_complaint_in_order on return_complaint (return_id, number, opened_at, complaint_id);

-- A fact that a return asks for and nothing else in Redress holds, noted on the complaint.
create table return_fact (
  complaint_id uuid not null references complaint,
  fact text not null,
  value text not null check (value <> ''),
  noted_by uuid references person,
  noted_at timestamptz not null,
  primary key (complaint_id, fact)
);

-- A frozen version stays as it was frozen; only its sending in and its opening again are added.
create function return_stays_as_frozen() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'return_version' then
    if old.frozen_at is not null and (tg_op = 'DELETE' or row(new.layout, new.answers, new.business, new.lacks, new.complaints,
        new.drawn_at, new.checked_at, new.frozen_at, new.digest)
        is distinct from row(old.layout, old.answers, old.business, old.lacks, old.complaints, old.drawn_at, old.checked_at,
        old.frozen_at, old.digest)) then
      raise exception 'A frozen return is never changed.' using errcode = 'integrity_constraint_violation';
    end if;
  elsif exists (select 1 from return_version v where v.return_id = old.return_id and v.number = old.number and v.frozen_at is not null) then
    raise exception 'A frozen return is never changed.' using errcode = 'integrity_constraint_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger return_stays_as_frozen before update or delete on return_version
  for each row execute function return_stays_as_frozen();
create trigger return_stays_as_frozen before update or delete on return_figure
  for each row execute function return_stays_as_frozen();

do $$
declare t text;
begin
  foreach t in array array['regulator_return', 'return_version', 'return_figure', 'return_choice', 'return_placement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy for_those_who_file on %I for select to redress_app using ((select acting_may(''file-returns'')))', t);
    execute format('grant select on %I to redress_app', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
  foreach t in array array['return_complaint', 'return_fact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
end $$;
grant select on return_complaint to redress_app;
grant select, insert, update, delete on return_fact to redress_app;
grant select on complaint_under_rules, entity_under_rules to redress_app, redress_system;

insert into role_permission (role, permission) values ('compliance', 'file-returns');
