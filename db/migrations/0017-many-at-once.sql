-- Many complaints brought in at once: the record's own check and the index of words each take time in proportion to them.

-- Each entry is held against the one before it in its chain by walking the entries once, in order: whoever wrote one entry at
-- first and thousands later kept a plan that compared each with all.
create or replace function keep_heads_of_chains() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select 1 from (
      select chain_id, seq, previous, lag(seq) over chain as seq_before, lag(hash) over chain as hash_before
      from added window chain as (partition by chain_id order by seq)
    ) a left join audit_head head on head.chain_id = a.chain_id and a.seq_before is null
    where a.previous is distinct from case
      when a.seq_before = a.seq - 1 then a.hash_before
      when a.seq_before is null and head.seq = a.seq - 1 then head.hash
      when a.seq_before is null and head.seq is null and a.seq = 1 then decode(repeat('00', 32), 'hex') end
  ) then
    raise exception 'An entry of the record must follow the one before it.' using errcode = 'integrity_constraint_violation';
  end if;
  insert into audit_head (chain_id, seq, hash)
  select distinct on (chain_id) chain_id, seq, hash from added order by chain_id, seq desc
  on conflict (chain_id) do update set seq = excluded.seq, hash = excluded.hash;
  return null;
end $$;

-- One recipe for one complaint and for many. What a contact says is not indexed twice where it is the complaint's own account.
create or replace function index_complaints(wanted uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into complaint_search (complaint_id, words)
  select c.id,
    setweight(to_tsvector('simple', concat_ws(' ', c.reference, c.source_id, people.words)), 'A')
    || setweight(to_tsvector(o.text_search, c.title), 'A')
    || setweight(array_to_tsvector(people.phones), 'A')
    || setweight(to_tsvector(o.text_search, left(c.description, 100000) || ' ' || left(c.outcome_wanted, 10000)), 'B')
    || setweight(to_tsvector(o.text_search, left(coalesce((select string_agg(p.text, ' ') from complaint_point p where p.complaint_id = c.id), ''), 20000)), 'B')
    || setweight(to_tsvector(o.text_search, left(coalesce((select string_agg(k.subject || ' ' || k.text, ' ' order by k.received_at desc)
         from contact k where k.complaint_id = c.id and (k.subject <> '' or k.text <> c.description)), ''), 100000)), 'C')
    || setweight(to_tsvector(o.text_search, left(coalesce((select string_agg(n.text, ' ' order by n.at desc)
         from note n where n.complaint_id = c.id), ''), 60000)), 'D')
  from complaint c cross join organisation o cross join lateral (
    select left(string_agg(concat_ws(' ', p.name, p.email), ' '), 10000) as words,
      coalesce(array_agg(distinct right(digits, 9)) filter (where length(digits) >= 6), '{}') as phones
    from complaint_party cp join customer p on p.id = cp.customer_id
      cross join lateral (select regexp_replace(coalesce(p.phone, ''), '\D', '', 'g') as digits) d
    where cp.complaint_id = c.id
  ) people
  where c.id = any (wanted)
  on conflict (complaint_id) do update set words = excluded.words
$$;

create or replace function index_complaint(wanted uuid) returns void
language sql security definer set search_path = public, pg_temp as $$ select index_complaints(array[wanted]) $$;

-- New words wait on a short list (a search reads it through in a millisecond) and are then put in their places together, which
-- costs a fraction of putting in each by itself.
alter index complaint_search_words set (fastupdate = on, gin_pending_list_limit = 256);
