// Which legal entity answers to which rule pack since when, and counts in which calendar.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const named = z.object({ id: z.string(), name: z.string() });

export const RulesInUse = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    rulePack: named,
    calendar: named,
    since: z.iso.datetime({ offset: true }).describe('When these rules were chosen for it; complaints logged before keep theirs'),
    chosenBy: z.string().nullable().describe('Null: as the entity was added'),
  }),
);
export type RulesInUse = z.infer<typeof RulesInUse>;

interface Row {
  id: string;
  name: string;
  rule_pack: string;
  calendar: string;
  since: string;
  chosen_by: string | null;
}

export async function rulesInUse(db: Kysely<DB>, rules: Rules): Promise<RulesInUse> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`
    select e.id, e.name, e.rule_pack, e.calendar, to_json(coalesce(chosen.at, e.created_at)) as since, chosen.actor_name as chosen_by
    from legal_entity e left join lateral (
      select a.at, a.actor_name from audit_entry a
      where a.chain_id = (select id from organisation) and a.kind = 'legal-entity-changed'
        and a.facts ->> 'legalEntity' = e.id::text and a.facts -> 'changes' ? 'rulePack' order by a.seq desc limit 1
    ) chosen on true order by e.created_at, e.id`.execute(tx.sql),
  );
  return rows.map(({ id, name, rule_pack, calendar, since, chosen_by: chosenBy }) => ({
    id,
    name,
    rulePack: { id: rule_pack, name: rules.packs.get(rule_pack)?.name ?? rule_pack },
    calendar: { id: calendar, name: rules.calendars.get(calendar)?.name ?? calendar },
    since,
    chosenBy,
  }));
}
