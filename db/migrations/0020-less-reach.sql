-- The program's own role gives up what it never needs: what was migrated and which role may do what are changed by migrations
-- alone, and nobody who is named in the record is ever deleted, only ended or erased.
revoke all on schema_migration from redress_system;
revoke insert, update, delete on role_permission from redress_system;
revoke delete on organisation, legal_entity, person from redress_system;

-- Tokens are told apart in the record by name; what opens the door stays out of reach.
create function names_of_tokens(wanted uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.name from api_token t
  where t.id = any (wanted) and (t.person_id = acting_person() or acting_may('read-the-record') or acting_may('manage-tokens')
    or acting_may('manage-people'))
$$;
revoke execute on function names_of_tokens(uuid[]) from public;
grant execute on function names_of_tokens(uuid[]) to redress_app, redress_system;
