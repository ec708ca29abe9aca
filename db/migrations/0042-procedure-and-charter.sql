-- The organisation's own complaints procedure and customer charter: drafted, published from a day on, and read by everyone who works
-- here. A version that was published is kept as it was.
create table house_text_version (
  text text not null check (text in ('procedure', 'charter')),
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'published')),
  -- Counts the savings of a draft, so that two who write at once do not lose each other's words.
  version integer not null default 1,
  content jsonb not null,
  changed text not null default '',
  from_day date,
  saved_by uuid references person,
  saved_at timestamptz not null,
  published_by uuid references person,
  published_at timestamptz,
  primary key (text, number),
  check ((state = 'published') = (published_at is not null and from_day is not null))
);
create unique index house_text_one_draft on house_text_version (text) where state = 'draft';

create table house_text_reading (
  text text not null,
  number integer not null,
  person_id uuid not null references person,
  read_at timestamptz not null,
  primary key (text, number, person_id),
  foreign key (text, number) references house_text_version
);

create function house_text_stays_as_published() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'A published text is never changed.' using errcode = 'integrity_constraint_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger house_text_stays_as_published before update or delete on house_text_version
  for each row execute function house_text_stays_as_published();

alter table house_text_version enable row level security;
alter table house_text_reading enable row level security;
create policy the_program on house_text_version to redress_system using (true) with check (true);
create policy the_program on house_text_reading to redress_system using (true) with check (true);
create policy published_or_kept_by_me on house_text_version for select to redress_app
  using (state = 'published' or (select acting_may('keep-rules')));
create policy mine_or_kept_by_me on house_text_reading for select to redress_app
  using (person_id = (select acting_person()) or (select acting_may('keep-rules')));
grant select on house_text_version, house_text_reading to redress_app;
grant select, insert, update, delete on house_text_version, house_text_reading to redress_system;

-- What the live values of these texts come from: who we are, which rules our entities answer to, and how their independent bodies are
-- called and reached where the organisation said so (src/domain/procedure/ground.ts reads it).
create function house_text_ground() returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('name', o.name, 'timeZone', o.time_zone, 'language', o.language,
    'contact', coalesce((select e.how_to_reach from legal_entity e where e.how_to_reach <> '' order by e.created_at, e.id limit 1), ''),
    'packs', (select coalesce(json_agg(u.rule_pack order by u.first, u.rule_pack), '[]')
      from (select r.rule_pack, min(e.created_at) as first from entity_under_rules r join legal_entity e on e.id = r.legal_entity_id
        group by r.rule_pack) u),
    'recourses', (select coalesce(json_object_agg(r.rule_pack, json_build_object('name', r.name, 'website', r.website,
      'contact', r.contact, 'otherWays', r.other_ways)), '{}') from recourse r))
  from organisation o
$$;
