-- What people's way in needs beyond the first path: sessions that can be listed and ended one by one, links that can be
-- withdrawn, recovery codes, and tokens with a name of their own.

alter table one_time_link add column withdrawn_at timestamptz, add column made_by uuid references person;
create index one_time_link_person on one_time_link (person_id, made_at desc) where person_id is not null;

-- Sessions of before have no name to end them by; whoever was signed in signs in once more.
delete from session;
alter table session add column id uuid not null;
create unique index session_name on session (id);

alter table known_device add column last_seen_at timestamptz;

create table recovery_code (
  person_id uuid not null references person,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
grant select, insert, update, delete on recovery_code to redress_system;

create unique index api_token_name on api_token (person_id, lower(name)) where revoked_at is null;

-- Whether the asking person may see a complaint, for functions that look past row-level security: the words of the policy.
create function complaint_open_to_me(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select current_setting('role') = 'redress_system' or exists (
    select 1 from complaint c
    where c.id = wanted and acting_person() is not null and c.id <> all (complaints_about_me())
      and (c.id = any (complaints_opened_to_me()) or (not c.need_to_know
        and (c.team_id = any (acting_teams()) or c.handler_id = acting_person() or c.logged_by = acting_person()
          or acting_may('see-every-complaint')))))
$$;

create or replace function place_complaint(wanted uuid, change jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not complaint_open_to_me(wanted) then
    raise exception 'There is no such complaint among those that may be seen.' using errcode = 'insufficient_privilege';
  end if;
  update complaint c set
    team_id = case when change ? 'team_id' then (change ->> 'team_id')::uuid else team_id end,
    handler_id = case when change ? 'handler_id' then (change ->> 'handler_id')::uuid else handler_id end,
    handler_since = case when change ? 'handler_since' then (change ->> 'handler_since')::timestamptz else handler_since end,
    need_to_know = case when change ? 'need_to_know' then (change ->> 'need_to_know')::boolean else need_to_know end
  where c.id = wanted;
end $$;

-- Names whom a complaint is about, and takes it from them where they handle it: one act, because who names themselves is out
-- of its sight halfway through.
create function name_subject(wanted uuid, who uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not complaint_open_to_me(wanted) then
    raise exception 'There is no such complaint among those that may be seen.' using errcode = 'insufficient_privilege';
  end if;
  update complaint set version = version + 1,
    handler_since = case when handler_id = who then null else handler_since end,
    handler_id = nullif(handler_id, who)
  where id = wanted;
  insert into complaint_subject (complaint_id, person_id, named_by, named_at) values (wanted, who, acting_person(), at);
end $$;
revoke execute on function complaint_open_to_me(uuid), name_subject(uuid, uuid, timestamptz) from public;
grant execute on function complaint_open_to_me(uuid), name_subject(uuid, uuid, timestamptz) to redress_app, redress_system;

-- Need-to-know complaints that, without this person, nobody who is here could open and let others open. For the program only.
create function complaints_only_read_by(reader uuid) returns setof uuid
language sql stable set search_path = public, pg_temp as $$
  select c.id from complaint c join complaint_access a on a.complaint_id = c.id and a.person_id = reader
  where c.need_to_know and not exists (
    select 1 from complaint_access other join person p on p.id = other.person_id
    join person_role on person_role.person_id = p.id join role_permission using (role)
    where other.complaint_id = c.id and p.id <> reader and p.state = 'active' and p.kind = 'colleague'
      and permission = 'open-need-to-know'
      and not exists (select 1 from complaint_subject s where s.complaint_id = c.id and s.person_id = p.id))
  order by c.id
$$;
