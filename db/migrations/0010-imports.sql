-- Imports of registers: what is known of the file, how far it has come, where each complaint came from, and who may see it.

alter table import_batch drop constraint import_batch_state_check;
alter table import_batch add constraint import_batch_state_check
  check (state in ('uploaded', 'running', 'finished', 'stopped', 'failed', 'undoing', 'undone'));
alter table import_batch alter column mapping drop not null;
alter table import_batch add column file_size bigint not null default 0;
alter table import_batch add column file_digest bytea;
alter table import_batch add column shape jsonb;
alter table import_batch add column analysis jsonb;
alter table import_batch add column rows_changed integer not null default 0;
alter table import_batch add column taken_back integer not null default 0;
alter table import_batch add column may_add_taxonomy boolean not null default false;
alter table import_batch add column started_by uuid references person;
alter table import_batch add column started_at timestamptz;
-- From when and from which row on the rate is reckoned: an import that was stopped and went on later does not look slow.
alter table import_batch add column reckoned_from timestamptz;
alter table import_batch add column reckoned_rows integer not null default 0;
alter table import_batch add column worked_at timestamptz;
alter table import_batch add column fault text;
create index import_batch_made on import_batch (made_at desc, id desc);
create index import_batch_at_work on import_batch (worked_at) where state in ('running', 'undoing');

alter table import_row_error add column kind text not null default 'row-unreadable';

-- Where an imported complaint came from: its row, a digest of each cell (so that a row that changed is noticed, and in which
-- column), and what the register told beyond the fields of a complaint.
create table complaint_origin (
  complaint_id uuid primary key references complaint,
  import_id uuid not null references import_batch,
  row_number integer not null,
  cells jsonb not null,
  extra jsonb not null default '{}'
);

-- What was taken back may be brought in again.
drop index complaint_source;
create unique index complaint_source on complaint (source, source_id) where source_id is not null and state <> 'undone';

alter table complaint_origin enable row level security;
create policy with_its_complaint on complaint_origin to redress_app
  using (exists (select 1 from complaint where complaint.id = complaint_id))
  with check (exists (select 1 from complaint where complaint.id = complaint_id));
create policy the_program on complaint_origin to redress_system using (true) with check (true);
grant select on complaint_origin to redress_app;
grant select, insert, update, delete on complaint_origin to redress_system;

-- A register holds the complaints of everybody: its file and its refused rows are seen by whoever brought it in, and by those
-- who may both import and see every complaint.
drop policy for_importers on import_batch;
drop policy for_importers on import_row_error;
create policy seen_by_person on import_batch for select to redress_app using (
  (select acting_may('import')) and (made_by = (select acting_person()) or (select acting_may('see-every-complaint')))
);
create policy with_its_import on import_row_error for select to redress_app
  using (exists (select 1 from import_batch where import_batch.id = import_id));
alter table import_chunk enable row level security;
create policy the_program on import_chunk to redress_system using (true) with check (true);

-- The words of many complaints at once. A contact that only repeats the description adds no words of its own.
create function index_complaints(wanted uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into complaint_search (complaint_id, words)
  select c.id,
    setweight(to_tsvector('simple', c.reference || ' ' || coalesce(c.source_id, '')), 'A')
    || setweight(to_tsvector(o.text_search, c.title), 'A')
    || setweight(to_tsvector(o.text_search, coalesce((select string_agg(concat_ws(' ', p.name, p.email, p.phone), ' ')
         from complaint_party cp join customer p on p.id = cp.customer_id where cp.complaint_id = c.id), '')), 'A')
    || setweight(to_tsvector(o.text_search, left(c.description, 200000) || ' ' || c.outcome_wanted), 'B')
    || setweight(to_tsvector(o.text_search, coalesce((select string_agg(p.text, ' ') from complaint_point p where p.complaint_id = c.id), '')), 'B')
    || setweight(to_tsvector(o.text_search, coalesce((select string_agg(left(k.subject || ' ' || k.text, 100000), ' ')
         from contact k where k.complaint_id = c.id and (k.subject <> '' or k.text <> c.description)), '')), 'C')
    || setweight(to_tsvector(o.text_search, coalesce((select string_agg(n.text, ' ') from note n where n.complaint_id = c.id), '')), 'D')
  from complaint c cross join organisation o where c.id = any (wanted)
  on conflict (complaint_id) do update set words = excluded.words
$$;

create or replace function index_complaint(wanted uuid) returns void
language sql security definer set search_path = public, pg_temp as $$ select index_complaints(array[wanted]) $$;

revoke execute on function index_complaints(uuid[]) from public;
grant execute on function index_complaints(uuid[]) to redress_app, redress_system;
