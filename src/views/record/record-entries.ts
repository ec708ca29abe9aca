// The record for those who may read it: what happened about people and settings, and about the complaints they may see, newest
// first, each entry as a sentence. Read from the record itself, so it can say nothing else.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { addDays, parseDay, startOfDay } from '#domain/day.ts';
import { happeningInWords } from '#domain/in-words/happening-in-words.ts';
import { isKind, type KindGroup, kindsInGroups } from '#domain/kind-groups.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Transaction } from '#platform/postgres/transaction.ts';
import { idsIn, namesOf } from '../complaints/names-of.ts';
import { subjectsOf } from './subjects-of.ts';
import { whoDid } from './who-did.ts';

const when = z.iso.datetime({ offset: true });
const kindGroup = z.enum(['people', 'settings', 'complaints', 'imports', 'record'] as const satisfies readonly KindGroup[]);

export const RecordEntries = z
  .object({
    entries: z.array(
      z.object({
        position: z.number().int(),
        at: when,
        who: z.string(),
        via: z.string().describe('screen, the token it was done with, or program'),
        token: z.string().nullable().describe('The name of that token'),
        kind: z.string(),
        says: z.string(),
        about: z.object({ id: z.uuid(), of: z.string(), name: z.string() }),
      }),
    ),
    older: z.number().int().nullable().describe('Ask again with this as before for older entries'),
  })
  .meta({ id: 'RecordEntries' });
export type RecordEntries = z.infer<typeof RecordEntries>;

export const recordEntriesQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  person: z.uuid().optional().describe('Who did it'),
  about: z.uuid().optional().describe('What it is about: the id of a person, a complaint, the organisation'),
  group: kindGroup.optional(),
  kind: z.string().refine(isKind, 'The record knows no such kind of entry.').optional(),
  day: z.iso.date().optional().describe('A day where the organisation is'),
});
type Wanted = z.output<typeof recordEntriesQuery>;

interface Entry {
  position: number;
  chain: string;
  at: string;
  who: string;
  via: string;
  kind: string;
  facts: unknown;
}

const pageOf = 50;
const byToken = 'token:';

export async function recordEntries(
  db: Kysely<DB>,
  actor: PersonActor,
  wanted: Wanted,
  rules: Rules,
): Promise<RecordEntries | Refusal> {
  if (!may(actor, 'read-the-record')) return refuse('permission.missing');
  return ask(db, { person: actor.id }, async (tx) => {
    const { time_zone: timeZone } = await tx.sql.selectFrom('organisation').select('time_zone').executeTakeFirstOrThrow();
    const { rows } = await sql<Entry>`
      select position::float8 as position, chain_id as chain, to_json(at) as at, 
        ${whoDid} as who, via, kind, facts
      from audit_entry where ${conditions(wanted, timeZone)} order by audit_entry.position desc limit ${pageOf + 1}`.execute(
      tx.sql,
    );
    const shown = rows.slice(0, pageOf);
    const name = await namesIn(tx, shown, rules);
    const subjects = await subjectsOf(
      tx,
      shown.map(({ chain }) => chain),
    );
    const told = { name, when: inZone(timeZone) };
    return {
      entries: shown.map(({ chain, facts, ...entry }) => ({
        ...entry,
        token: entry.via.startsWith(byToken) ? name(entry.via.slice(byToken.length)) : null,
        says: happeningInWords(entry.kind, facts, told, entry.via),
        about: { id: chain, ...subjects(chain) },
      })),
      older: rows.length > pageOf ? (shown.at(-1)?.position ?? null) : null,
    };
  });
}

function conditions({ before, person, about, group, kind, day }: Wanted, timeZone: string): RawBuilder<unknown> {
  const on = day === undefined ? null : parseDay(day);
  const parts = [
    sql`true`,
    ...(before === undefined ? [] : [sql`position < ${before}`]),
    ...(person === undefined ? [] : [sql`actor_id = ${person}`]),
    ...(about === undefined ? [] : [sql`chain_id = ${about}`]),
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
    ...(group === undefined
      ? []
      : [
          sql`kind = any (${kindsInGroups()
            .filter((one) => one.group === group)
            .map((one) => one.kind)})`,
        ]),
    ...(on === null ? [] : [sql`at >= ${startOfDay(on, timeZone)} and at < ${startOfDay(addDays(on, 1), timeZone)}`]),
  ];
  return sql.join(parts, sql` and `);
}

/** Ids as names; rules and calendars, whose ids are words, by theirs. */
async function namesIn(tx: Transaction, shown: readonly Entry[], rules: Rules): Promise<(id: string | null) => string> {
  const names = await namesOf(
    tx,
    shown.flatMap(({ facts, via }) => [...idsIn(facts), ...idsIn(via.replace(byToken, ''))]),
  );
  return (id) => rules.calendars.get(id ?? '')?.name ?? rules.packs.get(id ?? '')?.name ?? names(id);
}

function inZone(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return (instant) => format.format(new Date(instant));
}
