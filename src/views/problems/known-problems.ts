// Open problems that a contact may be one of: those it is in, those of its product, and those whose name shares its words. For whoever
// takes it down, with what customers are told.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { themesOf } from '#domain/emergence/themes-of.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const KnownProblems = z.object({
  problems: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      advice: z.string(),
      contacts: z.number().int(),
      isIn: z.boolean().describe('Whether the contact or complaint asked about is in it'),
    }),
  ),
  contact: z.uuid().nullable().describe('The contact that can be added: the one asked about, or the first of the complaint'),
});
export type KnownProblems = z.infer<typeof KnownProblems>;

export const knownQuery = z.object({
  text: z.string().max(100_000).default(''),
  product: z.uuid().optional(),
  contact: z.uuid().optional(),
  complaint: z.uuid().optional(),
});

const mostAsked = 200;
const shown = 3;

export async function knownProblems(
  db: Kysely<DB>,
  actor: PersonActor,
  { text, product, contact, complaint }: z.output<typeof knownQuery>,
): Promise<KnownProblems> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<KnownProblems['problems'][number] & { words: string; sameProduct: boolean; first: string | null }>`
    select p.id, p.title, p.advice, p.title || ' ' || p.what as words,
      coalesce(p.product_id = ${product ?? null}::uuid, false) as "sameProduct",
      (select count(*)::int from problem_contact pc where pc.problem_id = p.id) as contacts,
      exists (select 1 from problem_contact pc join contact k on k.id = pc.contact_id where pc.problem_id = p.id
        and (k.id = ${contact ?? null}::uuid or k.complaint_id = ${complaint ?? null}::uuid)) as "isIn",
      coalesce(${contact ?? null}::uuid, (select k.id from contact k where k.complaint_id = ${complaint ?? null}::uuid and k.direction = 'in'
        order by k.received_at, k.id limit 1)) as first
    from problem p where p.state = 'open' order by p.made_at desc, p.id limit ${mostAsked}`.execute(tx.sql),
  );
  const told = new Set(themesOf({ text }));
  const near = rows
    .map(({ words, sameProduct, first, ...problem }) => ({
      problem,
      first,
      nearness:
        (problem.isIn ? 100 : 0) + (sameProduct ? 2 : 0) + themesOf({ text: words }).filter((word) => told.has(word)).length,
    }))
    .filter(({ nearness }) => nearness >= 2)
    .toSorted((a, b) => b.nearness - a.nearness);
  return { problems: near.slice(0, shown).map(({ problem }) => problem), contact: rows[0]?.first ?? contact ?? null };
}
