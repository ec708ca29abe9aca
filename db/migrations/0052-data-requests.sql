-- People ask for what is kept on them: who asks and how we know them, by when, what was collected, what of it is withheld and why, and
-- the bundle that was handed over. Collected rows of a complaint go with that complaint.
insert into role_permission (role, permission) values
  ('compliance', 'answer-data-requests'), ('administrator', 'answer-data-requests');
insert into handling_choice (name, value) values ('data-request-second-look', 1);

create table data_request (
  id uuid primary key,
  number integer generated always as identity unique,
  asked text not null,
  channel text not null,
  asked_by text not null default '',
  authority text not null default '',
  received_on date not null,
  identity_on date,
  identity_how text not null default '',
  rule_pack text,
  due_on date,
  due_why text not null default '',
  due_cites text not null default '',
  extended_because text not null default '',
  extended_told text not null default '',
  state text not null default 'open' check (state in ('open', 'handed-over', 'refused', 'withdrawn')),
  collected_at timestamptz,
  collected_by uuid references person,
  looked text not null default 'none' check (looked in ('none', 'passed', 'sent-back')),
  looked_by uuid references person,
  looked_words text not null default '',
  bundle text not null default 'none' check (bundle in ('none', 'asked', 'there', 'removed')),
  bundle_at timestamptz,
  bundle_digest bytea,
  bundle_size bigint,
  bundle_items integer not null default 0,
  bundle_withheld integer not null default 0,
  ended_by uuid references person,
  ended_at timestamptz,
  ended_how text not null default '',
  ended_words text not null default '',
  logged_by uuid references person,
  logged_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'open') = (ended_at is null)),
  check (looked <> 'passed' or looked_by is distinct from collected_by)
);

create table data_request_customer (
  request_id uuid not null references data_request,
  customer_id uuid not null references customer,
  primary key (request_id, customer_id)
);
create index data_request_customer_of on data_request_customer (customer_id);

create table data_request_item (
  request_id uuid not null references data_request,
  position integer not null,
  complaint_id uuid references complaint,
  source text not null,
  row_key text not null,
  at timestamptz,
  title text not null,
  who text not null default '',
  parts jsonb not null,
  digest bytea,
  file_name text not null default '',
  about_others boolean not null default false,
  withheld text,
  primary key (request_id, position)
);
create index data_request_item_of on data_request_item (complaint_id) where complaint_id is not null;

-- Words within one part of an item that are not given, from one place in its text to another (UTF-16, as browsers count).
create table data_request_redaction (
  request_id uuid not null,
  position integer not null,
  part integer not null,
  from_at integer not null check (from_at >= 0),
  to_at integer not null,
  reason text not null,
  primary key (request_id, position, part, from_at),
  foreign key (request_id, position) references data_request_item on delete cascade,
  check (to_at > from_at)
);

create table data_request_chunk (
  request_id uuid not null references data_request,
  seq integer not null,
  bytes bytea not null,
  primary key (request_id, seq)
);

-- How many complaints of what was collected are closed to whoever asks.
create function data_request_closed_to_me(wanted uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct i.complaint_id)::int from data_request_item i where acting_may('answer-data-requests')
    and i.request_id = wanted and i.complaint_id is not null and not complaint_open_to_me(i.complaint_id)
$$;
revoke execute on function data_request_closed_to_me(uuid) from public;
grant execute on function data_request_closed_to_me(uuid) to redress_app;

do $$
declare t text;
begin
  foreach t in array array['data_request', 'data_request_customer', 'data_request_item', 'data_request_redaction', 'data_request_chunk'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
    execute format('grant select on %I to redress_app', t);
  end loop;
end $$;
create policy by_who_may on data_request to redress_app using ((select acting_may('answer-data-requests')))
  with check ((select acting_may('answer-data-requests')));
create policy by_who_may on data_request_customer to redress_app using ((select acting_may('answer-data-requests')))
  with check ((select acting_may('answer-data-requests')));
create policy with_its_complaint on data_request_item to redress_app
  using ((select acting_may('answer-data-requests')) and (complaint_id is null or complaint_open_to_me(complaint_id)))
  with check ((select acting_may('answer-data-requests')) and (complaint_id is null or complaint_open_to_me(complaint_id)));
create policy with_its_item on data_request_redaction to redress_app
  using (exists (select 1 from data_request_item i where i.request_id = data_request_redaction.request_id
    and i.position = data_request_redaction.position))
  with check (exists (select 1 from data_request_item i where i.request_id = data_request_redaction.request_id
    and i.position = data_request_redaction.position));
create policy when_all_is_open on data_request_chunk for select to redress_app
  using ((select acting_may('answer-data-requests')) and data_request_closed_to_me(request_id) = 0);
grant insert, update on data_request, data_request_customer to redress_app;
grant update on data_request_item to redress_app;
grant insert, delete on data_request_redaction to redress_app;
grant delete on data_request_chunk to redress_app;
create policy taken_back on data_request_chunk for delete to redress_app using ((select acting_may('answer-data-requests')));

-- Open requests of a complaint's customers, whoever asks: nothing of theirs is erased before they are answered.
create function data_requests_on(wanted uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct r.id)::int from data_request r join data_request_customer c on c.request_id = r.id
    join complaint_party p on p.customer_id = c.customer_id where p.complaint_id = wanted and r.state = 'open'
$$;
revoke execute on function data_requests_on(uuid) from public;
grant execute on function data_requests_on(uuid) to redress_app, redress_system;

CREATE OR REPLACE FUNCTION public.keeping_case(wanted uuid)
 RETURNS json
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select json_build_object('state', c.state, 'mergedInto', c.merged_into, 'erased', c.erased_at is not null,
    'keepUntil', r.keep_until, 'rule', r.rule_pack || ' › ' || r.rule, 'reckoned', r.complaint_id is not null, 'keptLongerUntil', r.kept_longer_until,
    'holds', (select count(*)::int from holds_on(c.id)), 'dataRequests', data_requests_on(c.id),
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
$function$;
