-- What is put to the customer to choose from, round by round, with their answer; the money that is then paid, with its proof; what the
-- complaint cost us; and the rates at which interest is worked out.

-- A round holds one offer or several, of which the customer takes one. What they say is kept in their own words.
create table offer_round (
  complaint_id uuid not null references complaint,
  id uuid not null,
  number integer not null,
  words text not null default '',
  expires_on date,
  currency text not null,
  state text not null default 'draft'
    check (state in ('draft', 'open', 'accepted', 'declined', 'countered', 'expired', 'withdrawn')),
  prepared_by uuid references person,
  prepared_at timestamptz not null,
  made_by uuid references person,
  made_at timestamptz,
  channel text,
  unlike_similar text,
  answer text not null default '',
  answer_channel text,
  answered_at timestamptz,
  answer_noted_by uuid references person,
  counter_minor bigint check (counter_minor >= 0),
  closed_at timestamptz,
  version integer not null default 1,
  primary key (complaint_id, id),
  check ((made_at is null) = (state = 'draft'))
);
create index offer_round_expiring on offer_round (expires_on) where state = 'open';

-- `amounts` is what the offer gave by basis when it was made, in minor units: the options may change afterwards, this does not.
create table offer (
  complaint_id uuid not null references complaint,
  id uuid not null,
  round_id uuid not null,
  position integer not null,
  title text not null check (title <> ''),
  amounts jsonb not null default '{}',
  accepted boolean not null default false,
  primary key (complaint_id, id),
  foreign key (complaint_id, round_id) references offer_round (complaint_id, id) on update cascade on delete cascade
);
create unique index offer_accepted_once on offer (complaint_id, round_id) where accepted;

create table offer_option (
  complaint_id uuid not null references complaint,
  offer_id uuid not null,
  option_id uuid not null,
  primary key (complaint_id, offer_id, option_id),
  -- Checked when the transaction ends: an offer and its options move one after the other when complaints are merged.
  foreign key (complaint_id, offer_id) references offer (complaint_id, id) on update cascade on delete cascade deferrable initially deferred,
  foreign key (complaint_id, option_id) references option (complaint_id, id) on update cascade on delete cascade
);

-- What each side needs, and how far we would go. For colleagues only: it is never part of an offer or a letter.
create table negotiation (
  complaint_id uuid primary key references complaint,
  customer_needs text not null default '',
  our_needs text not null default '',
  limits text not null default '',
  changed_by uuid references person,
  changed_at timestamptz not null,
  version integer not null default 1
);

create table payment (
  complaint_id uuid not null references complaint,
  id uuid not null,
  option_id uuid not null,
  basis text not null check (basis in ('financial-loss', 'distress-inconvenience', 'interest', 'statutory', 'goodwill')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  state text not null default 'to-be-paid' check (state in ('to-be-paid', 'approved', 'paid', 'failed')),
  arranged_by uuid references person,
  arranged_at timestamptz not null,
  approved_by uuid references person,
  approved_at timestamptz,
  paid_on date,
  method text not null default '',
  proof uuid,
  settled_by uuid references person,
  settled_at timestamptz,
  failed_because text not null default '',
  version integer not null default 1,
  primary key (complaint_id, id),
  foreign key (complaint_id, option_id) references option (complaint_id, id) on update cascade,
  foreign key (complaint_id, proof) references attachment (complaint_id, id) deferrable initially deferred,
  check ((state = 'paid') = (paid_on is not null))
);
create index payment_option on payment (complaint_id, option_id);

create table complaint_cost (
  complaint_id uuid not null references complaint,
  id uuid not null,
  kind text not null check (kind in ('time', 'work', 'travel', 'fee', 'other')),
  minutes integer check (minutes > 0),
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null,
  words text not null check (words <> ''),
  noted_by uuid references person,
  noted_at timestamptz not null,
  removed_at timestamptz,
  primary key (complaint_id, id),
  check ((kind = 'time') = (minutes is not null))
);

-- Per cent a year from a day on, with where it comes from; until the next one begins.
create table interest_rate (
  from_day date primary key,
  percent numeric(9, 4) not null check (percent >= 0),
  source text not null check (source <> ''),
  changed_by uuid references person,
  changed_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['offer_round', 'offer', 'offer_option', 'negotiation', 'payment', 'complaint_cost'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
    execute format('grant select, insert, update, delete on %I to redress_app, redress_system', t);
  end loop;
end $$;
grant select on interest_rate to redress_app;
grant select, insert, update, delete on interest_rate to redress_system;

-- What complaints like this one received in money, without saying which: the sums of what was paid or is to be paid, for complaints of
-- the same product, on asking also of the same category and outcome. Complaints that are need-to-know are left out.
create function redress_of_similar(wanted uuid, with_category boolean, with_outcome boolean)
returns table (amount_minor bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select sum(p.amount_minor)::bigint
  from complaint me
  join complaint c on c.product_id = me.product_id and c.id <> me.id and not c.need_to_know and c.state <> 'undone'
    and (not with_category or c.category_id = me.category_id)
    and (not with_outcome or c.outcome = me.outcome)
  join payment p on p.complaint_id = c.id and p.state <> 'failed' and p.currency = (select currency from organisation)
  where me.id = wanted and (complaint_open_to_me(wanted) or current_setting('role') = 'redress_system')
    and c.received_at > me.received_at - interval '5 years'
  group by c.id
$$;
revoke execute on function redress_of_similar(uuid, boolean, boolean) from public;
grant execute on function redress_of_similar(uuid, boolean, boolean) to redress_app, redress_system;
