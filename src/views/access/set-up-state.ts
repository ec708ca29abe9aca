// Whether this installation still waits to be set up, and what there is to choose from while it does.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const Named = z.object({ id: z.string(), name: z.string() });

export const SetUpState = z
  .object({
    open: z.boolean(),
    calendars: z.array(Named),
    rulePacks: z.array(Named),
    timeZones: z.array(z.string()),
  })
  .meta({ id: 'SetUpState' });
export type SetUpState = z.infer<typeof SetUpState>;

export async function setUpState(db: Kysely<DB>, rules: Rules): Promise<SetUpState> {
  const found = await ask(db, 'program', (tx) => tx.sql.selectFrom('organisation').select('id').executeTakeFirst());
  const named = (all: Rules['packs'] | Rules['calendars']) => [...all].map(([id, { name }]) => ({ id, name }));
  return {
    open: found === undefined,
    calendars: named(rules.calendars),
    rulePacks: named(rules.packs),
    timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone')],
  };
}
