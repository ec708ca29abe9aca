// Which legal entity answers to which rule pack and counts in which calendar.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const named = z.object({ id: z.string(), name: z.string() });

export const RulesInUse = z.array(z.object({ id: z.uuid(), name: z.string(), rulePack: named, calendar: named }));
export type RulesInUse = z.infer<typeof RulesInUse>;

export async function rulesInUse(db: Kysely<DB>, rules: Rules): Promise<RulesInUse> {
  const found = await ask(db, 'program', (tx) =>
    tx.sql.selectFrom('legal_entity').select(['id', 'name', 'rule_pack', 'calendar']).orderBy('created_at').orderBy('id').execute(),
  );
  return found.map(({ id, name, rule_pack, calendar }) => ({
    id,
    name,
    rulePack: { id: rule_pack, name: rules.packs.get(rule_pack)?.name ?? rule_pack },
    calendar: { id: calendar, name: rules.calendars.get(calendar)?.name ?? calendar },
  }));
}
