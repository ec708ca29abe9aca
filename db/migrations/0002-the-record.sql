-- The record: everything done, seen and sent. Entries of one subject (a complaint, a person, the organisation) form a
-- chain by hash; the heads of the chains that grew are sealed together every day. Nobody may change or remove an entry:
-- not by grant, and not by trigger even as the owner.

create table audit_entry (
  chain_id uuid not null,
  seq integer not null check (seq > 0),
  position bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  via text not null,
  kind text not null,
  facts jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (chain_id, seq)
);
create unique index audit_entry_position on audit_entry (position);
create index audit_entry_actor on audit_entry (actor_id, at);

create table audit_head (
  chain_id uuid primary key,
  seq integer not null,
  hash bytea not null
);

create table audit_seal (
  id integer primary key,
  at timestamptz not null,
  after_position bigint not null,
  through_position bigint not null,
  chains integer not null,
  previous bytea not null,
  digest bytea not null
);

create table audit_seal_head (
  seal_id integer not null references audit_seal,
  chain_id uuid not null,
  seq integer not null,
  hash bytea not null,
  primary key (seal_id, chain_id)
);

create function record_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The record is append-only: % on % is refused.', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege', hint = 'A correction is a new entry that says what it corrects.';
end $$;
create trigger append_only before update or delete or truncate on audit_entry
  for each statement execute function record_is_append_only();
create trigger append_only before update or delete or truncate on audit_seal
  for each statement execute function record_is_append_only();
create trigger append_only before update or delete or truncate on audit_seal_head
  for each statement execute function record_is_append_only();

-- What a person or a program asked for once, and what it was answered: a repeated click or a retried call gets the same
-- answer and does nothing twice.
create table command_receipt (
  actor text not null,
  key text not null,
  input_hash bytea not null,
  reply jsonb,
  at timestamptz not null,
  primary key (actor, key)
);
create index command_receipt_at on command_receipt (at);
