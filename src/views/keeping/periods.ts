// How long complaints are kept, period by period, under every set of rules in use: what the rules say with their source and how sure
// that is, and the organisation's own choice in its place.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import type { Condition } from '#domain/condition.ts';
import { dateInWords } from '#domain/day.ts';
import { citeInWords } from '#domain/citation.ts';
import { mayBeShorter, monthsInWords, monthsOf, unsaidRule } from '#domain/own-period.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { RetentionRule } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import { triggerInWords } from '#domain/trigger.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const RetentionPeriods = z
  .object({
    periods: z.array(
      z.object({
        rulePack: z.string(),
        name: z.string(),
        rule: z.string(),
        says: z.string(),
        /** '3 years'; null where none is fixed. */
        length: z.string().nullable(),
        from: z.string().describe('What it counts from'),
        least: z.number().int().nullable().describe('In months: the organisation may not keep for less'),
        cites: z.string(),
        unconfirmed: z.boolean(),
        note: z.string(),
        suspended: z.array(z.string()).describe('Windows in which it does not run'),
        chosen: z
          .object({ months: z.number().int(), reason: z.string(), by: z.string().nullable(), at: when })
          .nullable()
          .describe('The organisation’s own period'),
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'RetentionPeriods' });
export type RetentionPeriods = z.infer<typeof RetentionPeriods>;

interface Chosen {
  readonly rulePack: string;
  readonly rule: string;
  readonly months: number;
  readonly reason: string;
  readonly version: number;
  readonly by: string | null;
  readonly at: string;
}

export async function retentionPeriods(db: Kysely<DB>, actor: PersonActor, rules: Rules): Promise<RetentionPeriods | Refusal> {
  if (!may(actor, 'keep-and-erase')) return refuse('permission.missing');
  const { packs, own } = await ask(db, { person: actor.id }, async (tx) => {
    const used = await sql<{ id: string }>`
      select distinct rule_pack as id from legal_entity union select distinct rule_pack from complaint`.execute(tx.sql);
    const chosen = await sql<{ one: Chosen }>`
      select json_build_object('rulePack', c.rule_pack, 'rule', c.rule, 'months', c.months, 'reason', c.reason, 'version', c.version,
        'by', (select p.name from person p where p.id = c.changed_by), 'at', c.changed_at) as one from retention_choice c`.execute(
      tx.sql,
    );
    return { packs: used.rows.map(({ id }) => id), own: chosen.rows.map(({ one }) => one) };
  });
  return { periods: packs.toSorted().flatMap((id) => periodsOf(id, rules, own)) };
}

function periodsOf(id: string, rules: Rules, own: readonly Chosen[]): RetentionPeriods['periods'] {
  const pack = rules.packs.get(id);
  const retention = pack?.retention.length ? pack.retention : [unsaidRule];
  const suspended = (pack?.suspensions ?? []).filter((window) => window.retention);
  return retention.map((rule) => {
    const found = own.find((one) => one.rulePack === id && one.rule === rule.id);
    return {
      rulePack: id,
      name: pack?.name ?? id,
      rule: rule.id,
      says: rule.says,
      length: lengthOf(rule),
      from: typeof rule.starts === 'string' ? triggerInWords(rule.starts) : '',
      least: mayBeShorter(rule) ? null : monthsOf(rule.limit),
      cites: citeInWords(rule),
      unconfirmed: rule.unconfirmed,
      note: rule.note ?? '',
      suspended: suspended
        .filter((window) => mayMeet(rule.when, window.when))
        .map(({ name, from, to }) => `from ${dateInWords(from)}${to === null ? ' on' : ` to ${dateInWords(to)}`}: ${name}`),
      chosen: found ? { months: found.months, reason: found.reason, by: found.by, at: found.at } : null,
      version: found?.version ?? 0,
    };
  });
}

/** Two conditions that name no kind of complaint in common can never hold of one complaint. */
function mayMeet(one: Condition | undefined, other: Condition | undefined): boolean {
  if (one?.type === undefined || other?.type === undefined) return true;
  return one.type.some((type) => other.type?.includes(type));
}

function lengthOf({ limit }: RetentionRule): string | null {
  const months = monthsOf(limit);
  if (months !== null) return monthsInWords(months);
  return limit === null ? null : 'As long as the rules say';
}
