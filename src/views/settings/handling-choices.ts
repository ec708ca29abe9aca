// The organisation's choices about handling: what each is, its limits, who changed it last and what it was.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { choiceInWords, choiceUnits, type HandlingChoice, handlingChoiceNames, handlingChoices } from '#domain/handling-choice.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const HandlingChoices = z
  .object({
    choices: z.array(
      z.object({
        choice: z.enum(handlingChoiceNames),
        name: z.string(),
        says: z.string(),
        unit: z.enum(choiceUnits),
        least: z.number().int(),
        most: z.number().int(),
        value: z.number().int(),
        version: z.number().int(),
        changed: z.object({ by: z.string(), at: z.iso.datetime({ offset: true }), was: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'HandlingChoices' });
export type HandlingChoices = z.output<typeof HandlingChoices>;

type Row = {
  choice: HandlingChoice;
  value: number;
  version: number;
  changed: { by: string; at: string; was: number } | null;
};

export async function handlingChoicesPage(db: Kysely<DB>, actor: PersonActor): Promise<HandlingChoices | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select h.name as choice, h.value, h.version,
      (select json_build_object('by', e.actor_name, 'at', e.at, 'was', (e.facts ->> 'was')::int) from audit_entry e
        where e.chain_id = o.id and e.kind = 'handling-choice-changed' and e.facts ->> 'choice' = h.name order by e.seq desc limit 1) as changed
    from handling_choice h cross join organisation o`.execute(tx.sql),
  );
  const choices = handlingChoiceNames.flatMap((name) =>
    rows
      .filter(({ choice }) => choice === name)
      .map((row) => ({
        ...row,
        ...handlingChoices[name],
        changed: row.changed && { ...row.changed, was: choiceInWords(name, row.changed.was) },
      })),
  );
  return { choices };
}
