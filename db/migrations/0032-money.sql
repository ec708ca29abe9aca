-- How the house counts money: tables of interest rates by date, and over how many days amounts to one customer are measured as one.

-- A table of rates, kept by the house; `follows` names the published rate it writes down, one table each. Retired, it is chosen no more:
-- what was worked out by it keeps the rates with the amount.
create table interest_table (
  id uuid primary key,
  name text not null check (name <> ''),
  follows text,
  retired_at timestamptz,
  changed_by uuid references person,
  changed_at timestamptz not null,
  version integer not null default 1
);
create unique index interest_table_named on interest_table (lower(name)) where retired_at is null;
create unique index interest_table_follows on interest_table (follows) where follows is not null and retired_at is null;

-- Nothing was ever written to interest_rate; from here on a rate stands in a table.
alter table interest_rate drop constraint interest_rate_pkey, drop column changed_by, drop column changed_at;
alter table interest_rate add column table_id uuid not null references interest_table, add primary key (table_id, from_day);

alter table organisation
  add column same_customer_days integer not null default 90 check (same_customer_days between 0 and 3650),
  add column money_version integer not null default 1;

grant select on interest_table to redress_app;
grant select, insert, update, delete on interest_table to redress_system;

-- What was decided and offered in money on the other complaints of the same customer that came in within the days of the setting, so
-- that an amount spread over them is measured as one. Whoever complains counts, not who represents them. Complaints that are
-- need-to-know are left out: their sums would tell that they are there. It tells sums' parts to the program, never to a screen.
create function redress_beside(wanted uuid)
returns table (options json, open json)
language sql stable security definer set search_path = public, pg_temp as $$
  select
    (select coalesce(json_agg(json_build_object('id', o.id, 'chosen', o.state = 'chosen', 'items',
        (select coalesce(json_agg(json_build_object('basis', r.basis, 'minor', r.amount_minor)), '[]') from redress_item r
          where r.complaint_id = o.complaint_id and r.option_id = o.id)) order by o.position), '[]')
      from option o where o.complaint_id = c.id and o.removed_at is null and o.currency = house.currency),
    (select coalesce(json_agg((select coalesce(json_agg(p.option_id), '[]') from offer_option p
        where p.complaint_id = f.complaint_id and p.offer_id = f.id)), '[]')
      from offer f join offer_round d on d.complaint_id = f.complaint_id and d.id = f.round_id
      where f.complaint_id = c.id and d.state = 'open')
  from complaint me cross join organisation house
  join complaint c on c.id in (
    select b.complaint_id from complaint_party a join complaint_party b on b.customer_id = a.customer_id
    where a.complaint_id = wanted and b.complaint_id <> wanted and a.role <> 'representative' and b.role <> 'representative')
  where me.id = wanted and house.same_customer_days > 0
    and (complaint_open_to_me(wanted) or current_setting('role') = 'redress_system')
    and not c.need_to_know and c.state not in ('undone', 'merged')
    and abs(extract(epoch from c.received_at - me.received_at)) <= house.same_customer_days * 86400
  order by c.id
$$;
revoke execute on function redress_beside(uuid) from public;
grant execute on function redress_beside(uuid) to redress_app, redress_system;

-- The money of a remedy now tells how interest was worked out, so that the letter can.
create or replace function letter_remedies(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('text', o.title, 'money', (
      select coalesce(json_agg(json_build_object('basis', r.basis, 'minor', r.amount_minor, 'currency', r.currency,
          'working', r.working) order by r.position), '[]')
      from redress_item r where r.complaint_id = o.complaint_id and r.option_id = o.id)) order by o.position), '[]')
  from option o where o.complaint_id = wanted and o.state = 'chosen' and o.removed_at is null
$$;
