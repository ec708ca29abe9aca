// Who did what an entry of the record tells, as a column. At the door the program acts on somebody's knock: what a person did there
// is told under their own name, and a knock that failed under nobody's, since nobody knows whose it was.
import { sql } from 'kysely';

export const whoDid = sql<string>`case
  when audit_entry.kind = 'sign-in-failed' then 'Somebody'
  when actor_kind = 'program' and actor_name = 'sign-in' then coalesce((select name from person where person.id = chain_id), 'Somebody')
  when actor_kind = 'customer' then coalesce((select name from customer where customer.id = actor_id), 'The customer')
  when actor_kind = 'program' then 'The ' || actor_name
  else actor_name end`;
