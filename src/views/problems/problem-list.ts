// Problems that many contacts share: those proposed and open first or those that ended, newest first.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { problemOrigins, type ProblemOrigin, type ProblemState, problemStates } from '#domain/problem.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const states = Object.keys(problemStates) as [ProblemState];
const origins = Object.keys(problemOrigins) as [ProblemOrigin];

export const ProblemLine = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(states),
  origin: z.enum(origins),
  product: z.array(z.string()),
  owner: z.string().nullable(),
  contacts: z.number().int().describe('Of those you may see'),
  complaints: z.number().int().describe('That its contacts became; of those you may see'),
  madeAt: when,
  lastAt: when.nullable().describe('When the last of its contacts came'),
});

export const ProblemList = z.object({
  problems: z.array(ProblemLine),
  proposed: z.number().int().describe('How many wait for a decision'),
  older: z.string().nullable(),
  mayKeep: z.boolean(),
});
export type ProblemList = z.infer<typeof ProblemList>;

export const problemsQuery = z.object({
  state: z.enum(['now', 'proposed', 'ended']).default('now').describe('now: proposed and open'),
  before: z.string().max(100).optional(),
});

const pageOf = 50;
const wantedStates = { now: ['proposed', 'open'], proposed: ['proposed'], ended: ['closed', 'dismissed', 'merged'] } as const;

export async function problemList(
  db: Kysely<DB>,
  actor: PersonActor,
  { state, before }: z.output<typeof problemsQuery>,
): Promise<ProblemList> {
  const [at = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = before?.split('_') ?? [];
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ page: { problems: ProblemList['problems']; proposed: number } }>`
    select json_build_object(
      'proposed', (select count(*)::int from problem where state = 'proposed'),
      'problems', coalesce((select json_agg(${line} order by p.made_at desc, p.id desc) from (
        select * from problem p where p.state = any (${[...wantedStates[state]]}::text[])
          and (p.made_at, p.id) < (${at}::timestamptz, ${id}::uuid)
        order by p.made_at desc, p.id desc limit ${pageOf + 1}) p), '[]')) as page`.execute(tx.sql),
  );
  const { problems = [], proposed = 0 } = rows[0]?.page ?? {};
  const shown = problems.slice(0, pageOf);
  const last = shown.at(-1);
  const older = problems.length > pageOf && last ? `${last.madeAt}_${last.id}` : null;
  return { problems: shown, proposed, older, mayKeep: may(actor, 'keep-problems') };
}

/** A line of the list, of `problem p`. */
export const line = sql`json_build_object('id', p.id, 'title', p.title, 'state', p.state, 'origin', p.origin,
  'product', taxonomy_path(p.product_id), 'owner', (select name from person where id = p.owner_id), 'madeAt', p.made_at,
  'contacts', (select count(*)::int from problem_contact pc join contact k on k.id = pc.contact_id where pc.problem_id = p.id),
  'complaints', (select count(distinct k.complaint_id)::int from problem_contact pc join contact k on k.id = pc.contact_id
    where pc.problem_id = p.id and k.complaint_id is not null),
  'lastAt', (select max(k.received_at) from problem_contact pc join contact k on k.id = pc.contact_id where pc.problem_id = p.id))`;
