// Whether this installation still waits to be set up, and what there is to choose from while it does.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const Named = z.object({ id: z.string(), name: z.string() });

export const SetUpState = z
  .object({
    open: z.boolean(),
    /** With the time zone of each, by which the one of the browser's place is found. */
    calendars: z.array(Named.extend({ timeZone: z.string() })),
    /** The one for whoever answers to no regulator first: that is what stands there until another is chosen. */
    rulePacks: z.array(Named),
    timeZones: z.array(z.string()),
  })
  .meta({ id: 'SetUpState' });
export type SetUpState = z.infer<typeof SetUpState>;

export async function setUpState(db: Kysely<DB>, rules: Rules): Promise<SetUpState> {
  const found = await ask(db, 'program', (tx) => tx.sql.selectFrom('organisation').select('id').executeTakeFirst());
  const packs = [...rules.packs.values()].toSorted((a, b) => Number(suitsAnyone(b)) - Number(suitsAnyone(a)));
  return {
    open: found === undefined,
    calendars: [...rules.calendars].map(([id, { name, timeZone }]) => ({ id, name, timeZone })),
    rulePacks: packs.map(({ id, name }) => ({ id, name })),
    timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone')],
  };
}

const suitsAnyone = ({ voluntary, forAnyone }: RulePack): boolean => voluntary && forAnyone;
