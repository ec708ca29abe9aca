-- Customers whom a problem touches: told by us, in words that a second person approved, before they notice; and shown, where wished,
-- on the customers' pages. Sketches of the words of contacts, by which those that say nearly the same are found. What the watch watches.
alter table customer add column no_problem_news_at timestamptz;

alter table problem
  add column shown boolean not null default false,
  add column shown_from timestamptz,
  add column shown_until timestamptz,
  add constraint problem_shown_in_order check (shown_from < shown_until);

-- What everybody may read about it, by language.
create table problem_words (
  problem_id uuid not null references problem,
  language text not null check (language <> ''),
  title text not null check (title <> ''),
  what text not null check (what <> ''),
  doing text not null check (doing <> ''),
  by_when text not null default '',
  primary key (problem_id, language)
);

create table problem_affected (
  problem_id uuid not null references problem,
  customer_id uuid not null references customer,
  account text not null default '',
  -- Nobody here knew them before this list.
  made_for_it boolean not null,
  added_by uuid references person,
  added_at timestamptz not null,
  primary key (problem_id, customer_id)
);
create index problem_affected_customer on problem_affected (customer_id);
create index problem_affected_account on problem_affected (account) where account <> '';

create table problem_telling (
  id uuid primary key,
  problem_id uuid not null references problem,
  kind text not null check (kind in ('warning', 'put-right')),
  -- What becomes of customers on the list who told us of it themselves.
  in_touch text not null check (in_touch in ('leave-out', 'same-words', 'own-words')),
  an_hour integer not null check (an_hour between 1 and 20000),
  state text not null check (state in ('draft', 'waiting', 'approved', 'going', 'stopped', 'done')),
  -- What was asked for, word for word, and to whom.
  digest text,
  note text not null default '',
  asked_by uuid references person,
  asked_at timestamptz,
  decided_by uuid references person,
  decided_at timestamptz,
  -- Why it was sent back.
  decided_words text not null default '',
  started_at timestamptz,
  ended_at timestamptz,
  -- The figures, once the people behind them were forgotten.
  counts jsonb,
  made_by uuid references person,
  made_at timestamptz not null,
  version integer not null default 1,
  check ((state in ('draft')) or digest is not null),
  check ((state in ('going', 'stopped', 'done')) = (started_at is not null))
);
create index problem_telling_of_problem on problem_telling (problem_id, made_at);
create index problem_telling_going on problem_telling (id) where state = 'going';
create index problem_telling_waiting on problem_telling (asked_at) where state = 'waiting';

create table problem_telling_words (
  telling_id uuid not null references problem_telling on delete cascade,
  audience text not null check (audience in ('affected', 'in-touch')),
  language text not null check (language <> ''),
  subject text not null,
  text text not null,
  primary key (telling_id, audience, language)
);

-- One row for each customer of a telling: they are told once, whatever crashes.
create table problem_told (
  telling_id uuid not null references problem_telling,
  customer_id uuid not null references customer,
  audience text not null check (audience in ('affected', 'in-touch')),
  state text not null check (state in ('waiting', 'told', 'not-told')),
  because text not null default '',
  message_id uuid references outgoing_message on delete set null,
  told_at timestamptz,
  -- The message could not be delivered, or came back.
  came_back_at timestamptz,
  reply_id uuid references contact on delete set null,
  primary key (telling_id, customer_id),
  check ((state = 'told') = (told_at is not null))
);
create index problem_told_waiting on problem_told (telling_id, customer_id) where state = 'waiting';
create index problem_told_customer on problem_told (customer_id);
create index problem_told_message on problem_told (message_id);

-- Who was told and who not and why, what came back, who answered, who complained after: of those rows the asking person may see.
create function telling_counts(telling uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'people', count(*),
    'waiting', count(*) filter (where d.state = 'waiting'),
    'told', count(*) filter (where d.state = 'told'),
    'cameBack', count(*) filter (where d.came_back_at is not null),
    'replied', count(*) filter (where d.reply_id is not null),
    'complained', count(*) filter (where d.state = 'told' and exists (select 1 from complaint_party cp join complaint c on c.id = cp.complaint_id
      where c.received_at > d.told_at and cp.customer_id in (select d.customer_id union all
        select o.id from customer u join customer o on lower(o.email) = lower(u.email) where u.id = d.customer_id and u.email <> ''))),
    'because', coalesce((select jsonb_object_agg(b.because, b.n) from (select e.because, count(*) as n from problem_told e
      where e.telling_id = telling and e.state = 'not-told' group by e.because) b), '{}'))
  from problem_told d where d.telling_id = telling
$$;

-- What the words of a contact look like, for finding those that say nearly the same.
create table contact_sketch (
  contact_id uuid primary key references contact on delete cascade,
  sketch bytea not null,
  bands integer[] not null,
  received_at timestamptz not null
);
create index contact_sketch_bands on contact_sketch using gin (bands);

insert into handling_choice (name, value) values
  ('watch-false-alarms', 2), ('watch-words', 1), ('watch-products', 1), ('watch-near', 1), ('watch-everything', 1),
  ('affected-kept-days', 180);

do $$
declare one text;
begin
  foreach one in array array['problem_words', 'problem_affected', 'problem_telling', 'problem_telling_words', 'problem_told', 'contact_sketch'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', one);
    execute format('grant select, insert, update, delete on %I to redress_system', one);
  end loop;
end $$;

create policy seen_by_person on problem_words for select to redress_app using ((select acting_person()) is not null);
create policy kept_by_those_who_may on problem_words to redress_app
  using ((select acting_may('keep-problems'))) with check ((select acting_may('keep-problems')));
grant select, insert, update, delete on problem_words to redress_app;

create policy kept_by_those_who_may on problem_affected to redress_app
  using ((select acting_may('keep-problems'))) with check ((select acting_may('keep-problems')));
create policy seen_by_approvers on problem_affected for select to redress_app using ((select acting_may('approve')));
grant select, insert, update, delete on problem_affected to redress_app;

create policy kept_by_those_who_may on problem_telling to redress_app
  using ((select acting_may('keep-problems'))) with check ((select acting_may('keep-problems')));
create policy decided_by_approvers on problem_telling to redress_app
  using ((select acting_may('approve'))) with check ((select acting_may('approve')));
grant select, insert, update on problem_telling to redress_app;

create policy kept_by_those_who_may on problem_telling_words to redress_app
  using ((select acting_may('keep-problems'))) with check ((select acting_may('keep-problems')));
create policy seen_by_approvers on problem_telling_words for select to redress_app using ((select acting_may('approve')));
grant select, insert, update, delete on problem_telling_words to redress_app;

create policy kept_by_those_who_may on problem_told to redress_app
  using ((select acting_may('keep-problems'))) with check ((select acting_may('keep-problems')));
create policy seen_by_approvers on problem_told for select to redress_app using ((select acting_may('approve')));
grant select, insert, update, delete on problem_told to redress_app;

create policy with_its_contact on contact_sketch for select to redress_app
  using (exists (select 1 from contact k where k.id = contact_sketch.contact_id));
create policy not_for_customers on contact_sketch as restrictive to redress_for_customer using (false) with check (false);
grant select on contact_sketch to redress_app;
