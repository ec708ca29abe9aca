-- What the organisation itself compared with the source: the words the pack had then, what was read, when, and what was found.
-- A later check of the same statement takes the place of an earlier one; all are kept.
create table rule_check (
  id uuid primary key,
  rule_pack text not null,
  statement text not null,
  says text not null,
  agrees boolean not null,
  source text not null check (source <> ''),
  read_on date not null,
  note text not null default '',
  checked_by uuid references person,
  checked_at timestamptz not null,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz,
  check (agrees or note <> '')
);
create unique index rule_check_standing on rule_check (rule_pack, statement) where withdrawn_at is null;
grant select on rule_check to redress_app;
grant select, insert, update, delete on rule_check to redress_system;

insert into role_permission (role, permission) values ('compliance', 'keep-rules'), ('administrator', 'keep-rules');
