-- How long complaints are kept, what is on legal hold, and what was anonymised or erased by whom. What is on hold is erased by
-- no path: a trigger stands behind every guard.

insert into role_permission (role, permission) values ('compliance', 'keep-and-erase'), ('administrator', 'keep-and-erase');

alter table complaint
  add erased_at timestamptz,
  add erased_how text check (erased_how in ('anonymised', 'erased')),
  add constraint complaint_erased_somehow check ((erased_at is null) = (erased_how is null));

-- How long one complaint is kept: the longest of the periods that reach it, as reckoned last, and how much longer somebody
-- decided to keep it. No period that ends (nothing fixed, or not begun) leaves the day empty.
create table complaint_retention (
  complaint_id uuid primary key references complaint,
  rule_pack text not null,
  rule text,
  keep_until date,
  why text not null,
  cites text not null default '',
  reckoned_for text not null,
  reckoned_at timestamptz not null,
  kept_longer_until date,
  kept_longer_because text not null default '',
  kept_longer_by uuid references person,
  kept_longer_at timestamptz,
  check (num_nonnulls(kept_longer_until, kept_longer_at) in (0, 2))
);
create index complaint_retention_until on complaint_retention (keep_until);

-- The organisation's own period in place of the one its rules came with: longer, or any where no rule fixes one.
create table retention_choice (
  rule_pack text not null,
  rule text not null,
  months integer not null check (months between 1 and 1200),
  reason text not null check (reason <> ''),
  changed_by uuid references person,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (rule_pack, rule)
);

-- A hold on one complaint, on all of one customer, or on all that fit a selection, those still to come included. It holds until
-- somebody lifts it: the day it is looked at again is a reminder, since what was erased too early does not come back.
create table legal_hold (
  id uuid primary key,
  scope text not null check (scope in ('complaint', 'customer', 'selection')),
  complaint_id uuid references complaint,
  customer_id uuid references customer,
  legal_entity_id uuid references legal_entity,
  product_id uuid references taxonomy_node,
  category_id uuid references taxonomy_node,
  received_from date,
  received_to date,
  reason text not null check (reason <> ''),
  asked_by text not null check (asked_by <> ''),
  look_again_on date,
  placed_by uuid references person,
  placed_at timestamptz not null,
  lifted_by uuid references person,
  lifted_at timestamptz,
  lifted_because text,
  check ((scope = 'complaint') = (complaint_id is not null)),
  check ((scope = 'customer') = (customer_id is not null)),
  check ((scope = 'selection') = (num_nonnulls(legal_entity_id, product_id, category_id, received_from, received_to) > 0)),
  check ((lifted_at is null) = (lifted_because is null))
);
create index legal_hold_complaint on legal_hold (complaint_id) where complaint_id is not null;
create index legal_hold_customer on legal_hold (customer_id) where customer_id is not null;

-- Every node of a taxonomy from this one upwards, itself included.
create function taxonomy_above(wanted uuid) returns setof uuid language sql stable set search_path = public, pg_temp as $$
  with recursive up as (
    select id, parent_id, 1 as depth from taxonomy_node where id = wanted
    union all
    select n.id, n.parent_id, up.depth + 1 from taxonomy_node n join up on n.id = up.parent_id where up.depth < 50
  )
  select id from up
$$;

-- The holds in force on a complaint. It looks past row-level security: a hold counts whoever asks.
create function holds_on(wanted uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select h.id from legal_hold h, complaint c cross join organisation o
  where c.id = wanted and h.lifted_at is null and (
    h.complaint_id = c.id
    or h.customer_id in (select p.customer_id from complaint_party p where p.complaint_id = c.id)
    or (h.scope = 'selection'
      and (h.legal_entity_id is null or h.legal_entity_id = c.legal_entity_id)
      and (h.product_id is null or h.product_id in (select taxonomy_above(c.product_id)))
      and (h.category_id is null or h.category_id in (select taxonomy_above(c.category_id)))
      and (h.received_from is null or (c.received_at at time zone o.time_zone)::date >= h.received_from)
      and (h.received_to is null or (c.received_at at time zone o.time_zone)::date <= h.received_to))
  )
$$;

create function nothing_held_is_erased() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (new.erased_at is null or old.erased_at is not null) then return new; end if;
  if exists (select 1 from holds_on(old.id)) then
    raise exception 'This complaint is on legal hold: nothing of it is erased until the hold is lifted.' using errcode = 'RH001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger nothing_held_is_erased before update of erased_at or delete on complaint
  for each row execute function nothing_held_is_erased();

-- What somebody proposes to anonymise or erase, and what became of it. A second person confirms it; the work goes on complaint by
-- complaint, so that it can stop anywhere and be taken up again.
create table disposal (
  id uuid primary key,
  how text not null check (how in ('anonymised', 'erased')),
  reason text not null check (reason <> ''),
  state text not null default 'proposed' check (state in ('proposed', 'declined', 'confirmed', 'done')),
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  decided_words text not null default '',
  finished_at timestamptz,
  check (state <> 'confirmed' or decided_by <> proposed_by)
);
create table disposal_complaint (
  complaint_id uuid not null references complaint,
  disposal_id uuid not null references disposal,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'left')),
  left_because text,
  keep_until date,
  why text not null default '',
  cites text not null default '',
  rows_removed integer not null default 0,
  rows_emptied integer not null default 0,
  files_removed integer not null default 0,
  done_at timestamptz,
  primary key (complaint_id, disposal_id)
);
create index disposal_complaint_waiting on disposal_complaint (disposal_id, complaint_id) where state = 'waiting';

alter table complaint_retention enable row level security;
create policy the_program on complaint_retention to redress_system using (true) with check (true);
create policy with_its_complaint on complaint_retention to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));

-- A hold is seen by whoever may place one, and with the complaint that it holds.
alter table legal_hold enable row level security;
create policy the_program on legal_hold to redress_system using (true) with check (true);
create policy by_who_may on legal_hold to redress_app using ((select acting_may('keep-and-erase')))
  with check ((select acting_may('keep-and-erase')));

do $$
declare t text;
begin
  foreach t in array array['disposal', 'disposal_complaint'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy by_who_may on %I to redress_app using ((select acting_may(''keep-and-erase'')))
      with check ((select acting_may(''keep-and-erase'')))', t);
  end loop;
end $$;

-- The holds on a complaint in words, for whoever may see the complaint.
create function holds_shown(wanted uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('id', h.id, 'scope', h.scope, 'reason', h.reason, 'askedBy', h.asked_by,
      'lookAgainOn', h.look_again_on, 'placedAt', h.placed_at, 'placedBy', (select p.name from person p where p.id = h.placed_by))
    order by h.placed_at), '[]')
  from legal_hold h where h.id in (select holds_on(wanted)) and complaint_open_to_me(wanted)
$$;
revoke execute on function holds_on(uuid), holds_shown(uuid), nothing_held_is_erased() from public;
grant execute on function holds_on(uuid), holds_shown(uuid) to redress_app, redress_system;
grant execute on function taxonomy_above(uuid) to redress_app, redress_system;

grant select, insert, update on complaint_retention, legal_hold, disposal, disposal_complaint to redress_app;
grant select on retention_choice to redress_app;
grant select, insert, update, delete on complaint_retention, retention_choice, legal_hold, disposal, disposal_complaint to redress_system;

-- Everything that may still keep a complaint (src/domain/keeping-case.ts reads it), for those who may see it.
create function keeping_case(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('state', c.state, 'mergedInto', c.merged_into, 'erased', c.erased_at is not null,
    'keepUntil', r.keep_until, 'rule', r.rule_pack || ' › ' || r.rule, 'reckoned', r.complaint_id is not null, 'keptLongerUntil', r.kept_longer_until,
    'holds', (select count(*)::int from holds_on(c.id)),
    'promises', (select count(*)::int from promise p where p.complaint_id = c.id and p.settled_at is null),
    'payments', (select count(*)::int from payment p where p.complaint_id = c.id and p.state <> 'paid'),
    'followUps', (select count(*)::int from follow_up f where f.complaint_id = c.id and f.done_at is null),
    'withThirdParty', exists (select 1 from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null
        and m.what = 'referred-to-third-party' and not exists (select 1 from complaint_milestone d where d.complaint_id = c.id
          and d.taken_back_at is null and d.what = 'third-party-decided' and d.at >= m.at)),
    'inCourt', exists (select 1 from complaint_clock_pause p where p.complaint_id = c.id and p.reason = 'court-or-police' and p.to_at is null),
    'clocks', (select coalesce(json_agg(json_build_object('rulePack', k.rule_pack, 'clock', k.clock, 'due', k.due_day)), '[]')
      from complaint_clock k where k.complaint_id = c.id and k.stopped_at is null))
  from complaint c left join complaint_retention r on r.complaint_id = c.id where c.id = wanted
$$;

-- How many complaints fall due that the asking person may not see: somebody to whom they are open has to look at them.
create function due_and_closed_to_me(today date) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from complaint_retention r join complaint c on c.id = r.complaint_id
  where acting_may('keep-and-erase') and r.keep_until < today and (r.kept_longer_until is null or r.kept_longer_until < today)
    and c.erased_at is null and c.merged_into is null and c.state not in ('open', 'answered') and not complaint_open_to_me(c.id)
$$;
revoke execute on function due_and_closed_to_me(date) from public;
grant execute on function due_and_closed_to_me(date) to redress_app;

-- How many complaints a hold reaches now, whoever asks.
create function held_by(hold uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select case h.scope
    when 'complaint' then 1
    when 'customer' then (select count(distinct p.complaint_id)::int from complaint_party p where p.customer_id = h.customer_id)
    else (select count(*)::int from complaint c cross join organisation o
      where (h.legal_entity_id is null or h.legal_entity_id = c.legal_entity_id)
        and (h.product_id is null or h.product_id in (select taxonomy_above(c.product_id)))
        and (h.category_id is null or h.category_id in (select taxonomy_above(c.category_id)))
        and (h.received_from is null or (c.received_at at time zone o.time_zone)::date >= h.received_from)
        and (h.received_to is null or (c.received_at at time zone o.time_zone)::date <= h.received_to)) end
  from legal_hold h where h.id = hold and (acting_may('keep-and-erase') or acting_person() is null)
$$;
revoke execute on function held_by(uuid) from public;
grant execute on function held_by(uuid) to redress_app, redress_system;
