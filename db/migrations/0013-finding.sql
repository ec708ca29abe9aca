-- Finding complaints by their words, quickly at a million of them. Names are found whatever the language does to them, telephone
-- numbers however they are typed (by their last nine digits), and no complaint is ever too long to be indexed.

create or replace function index_complaint(wanted uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into complaint_search (complaint_id, words)
  select c.id,
    setweight(to_tsvector('simple', concat_ws(' ', c.reference, c.source_id, people.words)), 'A')
    || setweight(to_tsvector(o.text_search, c.title), 'A')
    || setweight(array_to_tsvector(people.phones), 'A')
    || setweight(to_tsvector(o.text_search, left(c.description, 100000) || ' ' || left(c.outcome_wanted, 10000)), 'B')
    || setweight(to_tsvector(o.text_search, left(coalesce((select string_agg(p.text, ' ') from complaint_point p where p.complaint_id = c.id), ''), 20000)), 'B')
    || setweight(to_tsvector(o.text_search, left(coalesce((select string_agg(k.subject || ' ' || k.text, ' ' order by k.received_at desc)
         from contact k where k.complaint_id = c.id), ''), 100000)), 'C')
    || setweight(to_tsvector(o.text_search, left(coalesce((select string_agg(n.text, ' ' order by n.at desc)
         from note n where n.complaint_id = c.id), ''), 60000)), 'D')
  from complaint c cross join organisation o cross join lateral (
    select left(string_agg(concat_ws(' ', p.name, p.email), ' '), 10000) as words,
      coalesce(array_agg(distinct right(digits, 9)) filter (where length(digits) >= 6), '{}') as phones
    from complaint_party cp join customer p on p.id = cp.customer_id
      cross join lateral (select regexp_replace(coalesce(p.phone, ''), '\D', '', 'g') as digits) d
    where cp.complaint_id = c.id
  ) people
  where c.id = wanted
  on conflict (complaint_id) do update set words = excluded.words
$$;

-- What was typed, as a query: in the organisation's language or letter for letter, with "phrases", -without and or. A telephone
-- number is looked for by its last digits. With `as_typed` the last word may go on, for answers while somebody still types.
create function search_query(typed text, as_typed boolean) returns tsquery
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when typed ~ '^[-+() ./0-9]{6,30}$' and length(digits) >= 6
      then websearch_to_tsquery('simple', typed) || right(digits, 9)::tsquery
    when typed ~ '(^|\s)-' then websearch_to_tsquery(o.text_search, typed) -- without: a second reading would let it back in
    else websearch_to_tsquery(o.text_search, typed) || websearch_to_tsquery('simple', typed) || case
      when as_typed and last ~ '^[[:alnum:]][[:alnum:]@._''’-]{2,}$'
        then (websearch_to_tsquery(o.text_search, left(typed, -length(last))) && to_tsquery('simple', quote_literal(last) || ':*'))
          || case when rest = '' then to_tsquery('simple', quote_literal(last) || ':*') else ''::tsquery end
      else ''::tsquery end
  end
  from organisation o cross join lateral (
    select regexp_replace(typed, '\D', '', 'g') as digits, coalesce(substring(typed from '(\S+)$'), '') as last,
      btrim(regexp_replace(typed, '\S+$', '')) as rest
  ) parts
$$;

-- An index on words cannot be used under row-level security (the match operator is not leakproof), so this one function looks
-- past it and asks the same question itself; a test compares the two.
--   Few matches (up to 20,000): of those the person may see, the newest thousand are ranked.
--   Many: nobody reads so many, so the newest `cap` that the person may see are found by walking their lists, newest first, and
--   matching as it goes (ts_match_vq is the operator in a form no index answers to), which ends the sooner the more there are.
drop function search_complaints(tsquery, integer);
create function search_complaints(query tsquery, cap integer, states text[] default null, severities text[] default null,
  products uuid[] default null, since timestamptz default null)
returns table (complaint_id uuid, rank real)
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
declare
  few constant integer := 20000;
  me uuid := acting_person();
  teams uuid[] := acting_teams();
  everything boolean := acting_may('see-every-complaint') or current_setting('role') = 'redress_system';
  about_me uuid[] := complaints_about_me();
  opened uuid[] := complaints_opened_to_me();
  matches uuid[];
  newest uuid[];
  list record;
begin
  if (me is null and not everything) or numnode(query) = 0 then return; end if;
  select coalesce(array_agg(m.complaint_id), '{}') into matches
    from (select s.complaint_id from complaint_search s where s.words @@ query limit few + 1) m;
  if cardinality(matches) <= few then
    return query
      select s.complaint_id, ts_rank(s.words, query) from (
        select c.id, c.received_at from complaint c
        where c.id = any (matches) and c.id <> all (about_me)
          and (c.id = any (opened) or (not c.need_to_know
            and (everything or c.team_id = any (teams) or c.handler_id = me or c.logged_by = me)))
          and (states is null or c.state = any (states)) and (severities is null or c.severity = any (severities))
          and (products is null or c.product_id = any (products)) and (since is null or c.received_at >= since)
        order by c.received_at desc limit 1000
      ) newest join complaint_search s on s.complaint_id = newest.id
      order by 2 desc, newest.received_at desc limit cap;
    return;
  end if;
  matches := '{}';
  for list in
    select 'true' as of, null::uuid as key where everything
    union all select 'c.team_id = $1', unnest(teams) where not everything
    union all select 'c.handler_id = $1', me where not everything
    union all select 'c.logged_by = $1', me where not everything
    union all select 'c.id = $1', unnest(opened)
  loop
    execute format(
      'select coalesce(array_agg(id), ''{}'') from (
         select c.id from complaint c join complaint_search s on s.complaint_id = c.id
         where %s and (not c.need_to_know or c.id = any ($2)) and c.id <> all ($3) and ts_match_vq(s.words, $4)
           and ($5 is null or c.state = any ($5)) and ($6 is null or c.severity = any ($6))
           and ($7 is null or c.product_id = any ($7)) and ($8 is null or c.received_at >= $8)
         order by c.received_at desc, c.id desc limit $9) l', list.of)
      using list.key, opened, about_me, query, states, severities, products, since, cap into newest;
    matches := matches || newest;
  end loop;
  return query
    select c.id, ts_rank(s.words, query) from (select distinct unnest(matches) as id) m
    join complaint c on c.id = m.id join complaint_search s on s.complaint_id = c.id
    order by c.received_at desc, c.id desc limit cap;
end $$;

revoke execute on function search_query(text, boolean), search_complaints(tsquery, integer, text[], text[], uuid[], timestamptz) from public;
grant execute on function search_query(text, boolean), search_complaints(tsquery, integer, text[], text[], uuid[], timestamptz)
  to redress_app, redress_system;

-- What was indexed before is indexed again.
select index_complaint(id) from complaint;
