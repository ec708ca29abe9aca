// The times the organisation set itself for the clocks of a rule pack: which hold when, why, and who set them.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { leftOpen } from '#domain/internal-target.ts';
import type { Day } from '#domain/day.ts';
import { valueOn } from '#domain/citation.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { ruleInWords } from '#domain/rule-words.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const day = z.iso.date();

export const OwnTimes = z
  .array(
    z.object({
      clock: z.string(),
      name: z.string(),
      says: z.string().describe('The rule in words, as it stands'),
      leaves: z
        .enum(['length', 'target'])
        .nullable()
        .describe('What the rule leaves to the organisation; null: it can only be tighter'),
      set: z
        .array(
          z.object({
            from: day,
            length: z.string().nullable(),
            reason: z.string(),
            by: z.string(),
            at: z.iso.datetime({ offset: true }),
            standing: z.enum(['now', 'later', 'over']),
          }),
        )
        .describe('In order of their first day'),
    }),
  )
  .meta({ id: 'OwnTimes' });
export type OwnTimes = z.infer<typeof OwnTimes>;

interface Row {
  clock: string;
  from: string;
  length: string | null;
  reason: string;
  by: string;
  at: string;
}

/** Every duty of the pack that can have a time of the organisation's own, with those that were set. */
export async function ownTimes(db: Kysely<DB>, pack: RulePack, on: Day): Promise<OwnTimes> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`
    select t.clock, to_char(t.from_day, 'YYYY-MM-DD') as "from", t.length, t.reason, coalesce(p.name, 'the program') as by, to_json(t.set_at) as at
    from internal_target t left join person p on p.id = t.set_by where t.rule_pack = ${pack.id} order by t.from_day`.execute(
      tx.sql,
    ),
  );
  return pack.clocks
    .filter((rule) => rule.kind === 'duty' || rule.kind === 'own-target')
    .filter((rule) => leftOpen(rule) !== null || rule.values.some(({ limit }) => limit.kind !== 'soft'))
    .map((rule) => {
      const value = valueOn(rule.values, on) ?? rule.values[0];
      const set = rows.filter(({ clock }) => clock === rule.id);
      const held = set.filter(({ from }) => from <= on).at(-1)?.from;
      return {
        clock: rule.id,
        name: rule.name,
        says: value ? ruleInWords(rule, value, pack.clocks) : rule.duty,
        leaves: leftOpen(rule),
        set: set.map(({ from, length, reason, by, at }) => ({
          from,
          length,
          reason,
          by,
          at,
          standing: from > on ? 'later' : from === held ? 'now' : 'over',
        })),
      };
    });
}
