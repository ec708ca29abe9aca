// The history of a person or a team in words, newest first, from the record: who did what to them and when.
import { sql } from 'kysely';
import { z } from 'zod';
import { happeningInWords } from '#domain/in-words/happening-in-words.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { idsIn, namesOf } from '../complaints/names-of.ts';
import { whoDid } from '../record/who-did.ts';

export const HistoryEntry = z
  .object({
    seq: z.number().int(),
    at: z.iso.datetime({ offset: true }),
    who: z.string(),
    kind: z.string(),
    says: z.string().describe('What was done, as it stands after a name'),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/**
 * The newest entries about them, as far as the asking person may read the record. What somebody did at the door (the program
 * acted, on their knock) is told under their own name; coming and going on a browser they use anyway is left out.
 */
export async function historyOf(tx: Transaction, about: string): Promise<HistoryEntry[]> {
  const { rows } = await sql<Omit<HistoryEntry, 'says'> & { facts: unknown }>`
    select seq, to_json(at) as at, kind, facts, ${whoDid} as who
    from audit_entry where chain_id = ${about} and not (kind in ('signed-in', 'signed-out') and facts ->> 'newDevice' is distinct from 'true')
    order by seq desc limit 200`.execute(tx.sql);
  const ids = rows.flatMap(({ facts }) => idsIn(facts));
  const told = { name: await namesOf(tx, ids), when: (instant: string) => instant.slice(0, 10) };
  return rows.map(({ facts, ...entry }) => ({ ...entry, says: happeningInWords(entry.kind, facts, told) }));
}
