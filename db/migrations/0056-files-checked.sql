-- Files that come in are checked for malware and held until then; pictures are shown as copies without what the camera wrote into
-- them. Both belong to the content, which is kept once under its digest however often it is attached.
alter table file_content
  add column check_state text not null default 'not-checked'
    check (check_state in ('ours', 'waiting', 'clean', 'infected', 'unclear', 'not-checked', 'released')),
  -- What the scanner called it, or why it could not tell.
  add column check_found text not null default '',
  add column checked_by text not null default '',
  add column checked_at timestamptz,
  add column settled_by uuid references person,
  add column settled_at timestamptz,
  add column settled_reason text not null default '',
  add column copy_state text not null default 'none' check (copy_state in ('none', 'waiting', 'made', 'impossible')),
  add column copy_trouble text not null default '';
update file_content set copy_state = 'waiting' where media_type like 'image/%';

-- A content in quarantine that was deleted leaves its digest, so that it is known when it comes again.
alter table file_content drop constraint file_content_kept_in_check;
alter table file_content add constraint file_content_kept_in_check check (kept_in in ('database', 'object-storage', 'nowhere'));
create index file_content_to_check on file_content (stored_at) where check_state in ('waiting', 'not-checked') or copy_state = 'waiting';
create index file_content_held on file_content (checked_at) where check_state in ('infected', 'unclear');

create table file_copy (
  digest bytea not null references file_content on delete cascade,
  kind text not null check (kind in ('shown', 'thumbnail')),
  media_type text not null,
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (digest, kind)
);
alter table file_copy alter column bytes set storage external;
alter table file_copy enable row level security;
create policy the_program on file_copy to redress_system using (true) with check (true);
create policy seen_with_its_file on file_copy for select to redress_app
  using (exists (select 1 from file_content where file_content.digest = file_copy.digest));
grant select on file_copy to redress_app;
grant select, insert, update, delete on file_copy to redress_system;

-- The scanner: where it is, and how it stands. No address while none was ever found.
create table file_scanner (
  only_one boolean primary key default true check (only_one),
  address text not null default '',
  engine text not null default '',
  heard_at timestamptz,
  fault text,
  fault_at timestamptz
);
insert into file_scanner default values;
grant select on file_scanner to redress_app;
grant select, insert, update, delete on file_scanner to redress_system;

-- The name a file came under, where it said something else than the content.
alter table attachment add column sent_as text,
  -- When the customer who sent it was told that malware was found in it.
  add column sender_told_at timestamptz;

insert into handling_choice (name, value) values ('open-unchecked', 2);

create or replace view told_file with (security_barrier) as
  select a.id, a.file_name, a.added_at, a.answers_request, a.from_customer = acting_customer() as mine, a.digest, f.size, f.media_type,
    f.check_state, f.copy_state,
    (select h.value from handling_choice h where h.name = 'open-unchecked') as open_unchecked
  from attachment a join file_content f on f.digest = a.digest
  where a.complaint_id = seen_complaint() and a.removed_at is null and a.from_customer is not null;
