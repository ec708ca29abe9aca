-- The options of a complaint with their risks, what colleagues think of them and the money they hold; whether liability is
-- accepted; who may commit how much; and what a second person is asked to approve.

alter table organisation
  add column currency text not null default 'GBP' check (currency ~ '^[A-Z]{3}$'),
  add column hour_cost_minor bigint not null default 0 check (hour_cost_minor >= 0);

-- `option` holds what would be done. Amounts of money given stand in redress_item; cost is what doing it costs us besides.
create table option (
  complaint_id uuid not null references complaint,
  id uuid not null,
  position integer not null,
  kind text not null,
  title text not null check (title <> ''),
  detail text not null default '',
  customer_benefits text not null default '',
  customer_drawbacks text not null default '',
  our_benefits text not null default '',
  our_drawbacks text not null default '',
  cost_minor bigint not null default 0 check (cost_minor >= 0),
  currency text not null,
  state text not null default 'considered' check (state in ('considered', 'recommended', 'chosen', 'rejected')),
  reason text not null default '',
  decided_by uuid references person,
  decided_at timestamptz,
  added_by uuid references person,
  added_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (complaint_id, id)
);

create table option_risk (
  complaint_id uuid not null references complaint,
  option_id uuid not null,
  kind text not null check (kind in ('legal', 'regulatory', 'financial', 'reputational', 'precedent', 'customer')),
  says text not null check (says <> ''),
  likelihood integer not null check (likelihood between 1 and 5),
  impact integer not null check (impact between 1 and 5),
  mitigation text not null default '',
  residual_likelihood integer not null check (residual_likelihood between 1 and 5),
  residual_impact integer not null check (residual_impact between 1 and 5),
  rated_by uuid references person,
  rated_at timestamptz not null,
  primary key (complaint_id, option_id, kind),
  foreign key (complaint_id, option_id) references option (complaint_id, id) on update cascade on delete cascade
);

-- What a colleague was asked about an option, and what they think. Given by themselves, or noted by whoever they told it.
create table option_opinion (
  complaint_id uuid not null references complaint,
  id uuid not null,
  option_id uuid not null,
  person_id uuid not null references person,
  asked_by uuid references person,
  asked_at timestamptz not null,
  question text not null default '',
  leaning text check (leaning in ('for', 'for-if', 'against', 'neither')),
  text text not null default '',
  given_at timestamptz,
  noted_by uuid references person,
  primary key (complaint_id, id),
  foreign key (complaint_id, option_id) references option (complaint_id, id) on update cascade on delete cascade,
  check ((given_at is null) = (leaning is null))
);
create unique index option_opinion_once on option_opinion (complaint_id, option_id, person_id);
create index option_opinion_awaited on option_opinion (person_id) where given_at is null;

-- `working` says how interest was worked out: the sum, the days, the rates and where each comes from.
create table redress_item (
  complaint_id uuid not null references complaint,
  id uuid not null,
  option_id uuid not null,
  basis text not null check (basis in ('financial-loss', 'distress-inconvenience', 'interest', 'statutory', 'goodwill')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  reason text not null default '',
  working jsonb,
  position integer not null,
  primary key (complaint_id, id),
  foreign key (complaint_id, option_id) references option (complaint_id, id) on update cascade on delete cascade
);
create index redress_item_option on redress_item (complaint_id, option_id);

create table liability_decision (
  complaint_id uuid not null references complaint,
  id uuid not null,
  position text not null check (position in ('admitted', 'not-admitted', 'reserved')),
  of_what text not null check (of_what <> ''),
  reason text not null check (reason <> ''),
  cost_minor bigint not null default 0 check (cost_minor >= 0),
  currency text not null,
  insurer text not null check (insurer in ('not-needed', 'told', 'agreed')),
  state text not null check (state in ('proposed', 'decided', 'replaced')),
  proposed_by uuid references person,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  primary key (complaint_id, id)
);
create unique index liability_proposed_once on liability_decision (complaint_id) where state = 'proposed';
create unique index liability_decided_once on liability_decision (complaint_id) where state = 'decided';

-- `subject` is the id of the option, round of offers, liability decision or letter. The approval stands for `digest` alone.
create table approval (
  complaint_id uuid not null references complaint,
  id uuid not null,
  kind text not null check (kind in ('option', 'offer', 'liability', 'letter')),
  subject text not null,
  digest text not null,
  weight jsonb not null,
  note text not null default '',
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  asked_of uuid references person,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'sent-back', 'withdrawn', 'overtaken')),
  decided_by uuid references person,
  decided_at timestamptz,
  reason_code text,
  words text not null default '',
  primary key (complaint_id, id)
);
create unique index approval_waiting_once on approval (complaint_id, kind, subject) where state = 'waiting';
create index approval_waiting on approval (asked_at) where state = 'waiting';

-- A limit is the default of a role or a person's own; null is without limit.
create table authority_limit (
  id uuid primary key,
  kind text not null check (kind in ('financial-loss', 'distress-inconvenience', 'interest', 'statutory', 'goodwill', 'total', 'liability')),
  role text,
  person_id uuid references person,
  amount_minor bigint check (amount_minor >= 0),
  changed_by uuid references person,
  changed_at timestamptz not null,
  check ((role is null) <> (person_id is null))
);
create unique index authority_limit_role on authority_limit (role, kind) where role is not null;
create unique index authority_limit_person on authority_limit (person_id, kind) where person_id is not null;

-- What is true of a new house, and changed under Settings: small amounts for who handles, larger for who manages.
insert into authority_limit (id, kind, role, amount_minor, changed_at)
select gen_random_uuid(), kind, role, minor, now() from (values
  ('financial-loss', 'handler', 25000), ('distress-inconvenience', 'handler', 10000), ('interest', 'handler', 10000),
  ('statutory', 'handler', 25000), ('goodwill', 'handler', 5000), ('total', 'handler', 30000),
  ('financial-loss', 'manager', 500000), ('distress-inconvenience', 'manager', 100000), ('interest', 'manager', 100000),
  ('statutory', 'manager', 500000), ('goodwill', 'manager', 50000), ('total', 'manager', 600000), ('liability', 'manager', 500000)
) as given (kind, role, minor);

do $$
declare t text;
begin
  foreach t in array array['option', 'option_risk', 'option_opinion', 'redress_item', 'liability_decision', 'approval'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
    execute format('grant select, insert, update, delete on %I to redress_app, redress_system', t);
  end loop;
end $$;
grant select on authority_limit to redress_app;
grant select, insert, update, delete on authority_limit to redress_system;

insert into role_permission (role, permission) values ('manager', 'approve');
