-- A complaint may be under several rules: it is in the returns of each, from the day it was received under them, with what it came
-- to under them. What the main rules say stands on the complaint itself.
create or replace view complaint_under_rules with (security_invoker = true) as
  select c.id as complaint, c.rule_pack, c.received_at, c.outcome, g.type
  from complaint c left join complaint_regime g on g.complaint_id = c.id and g.main
  union all
  select g.complaint_id, g.rule_pack, coalesce(g.received_at, c.received_at), g.outcome, g.type
  from complaint_regime g join complaint c on c.id = g.complaint_id where not g.main and g.removed_at is null;

create or replace view entity_under_rules with (security_invoker = true) as
  select e.id as legal_entity_id, e.rule_pack from legal_entity e
  union
  select e.id, r.rule_pack from legal_entity e join regime_rule r on r.legal_entity_id is null or r.legal_entity_id = e.id;
