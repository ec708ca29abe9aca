// One problem with its contacts and what they became, and what may be done with it now. Of contacts only those the person may see.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { problemDeeds } from '#domain/problem.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { ContactLine, contactLine } from '../contacts/contact-line.ts';
import { line, ProblemLine } from './problem-list.ts';

const when = z.iso.datetime({ offset: true });

export const ProblemPage = ProblemLine.omit({ owner: true }).extend({
  version: z.number().int(),
  what: z.string(),
  advice: z.string(),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  productId: z.uuid().nullable(),
  seen: z
    .object({ hours: z.number(), count: z.number(), expected: z.number(), everything: z.boolean() })
    .nullable()
    .describe('What was seen in contacts when it was proposed'),
  beganAt: when,
  endedAt: when.nullable(),
  endedHow: z.string(),
  mergedInto: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  listed: z.array(ContactLine).describe('Its newest contacts, up to 200'),
  customers: z.number().int().describe('Different customers who told us'),
  others: z.array(z.object({ id: z.uuid(), title: z.string() })).describe('Problems it can be merged into'),
  owners: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Who may own it'),
  shown: z
    .object({
      on: z.boolean(),
      from: z.string().nullable(),
      until: z.string().nullable(),
      words: z.array(
        z.object({ language: z.string(), title: z.string(), what: z.string(), doing: z.string(), byWhen: z.string() }),
      ),
    })
    .describe('What everybody may read of it on the customers’ pages'),
  allowed: z.array(z.string()),
  mayTell: z.boolean().describe('Whether you may read and write what customers it touches are told'),
});
export type ProblemPage = z.infer<typeof ProblemPage>;

export async function problemPage(db: Kysely<DB>, actor: PersonActor, id: string): Promise<ProblemPage | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{
      line: z.infer<typeof ProblemLine>;
      more: Omit<ProblemPage, 'allowed' | 'mayTell' | keyof Omit<z.infer<typeof ProblemLine>, 'owner'>>;
    }>`
    select ${line} as line, json_build_object('version', p.version, 'what', p.what, 'advice', p.advice, 'productId', p.product_id,
      'owner', (select json_build_object('id', o.id, 'name', o.name) from person o where o.id = p.owner_id),
      'shown', json_build_object('on', p.shown, 'from', (p.shown_from at time zone (select time_zone from organisation))::date,
        'until', (p.shown_until at time zone (select time_zone from organisation))::date - 1,
        'words', coalesce((select json_agg(json_build_object('language', w.language, 'title', w.title, 'what', w.what, 'doing', w.doing,
          'byWhen', w.by_when) order by w.language) from problem_words w where w.problem_id = p.id), '[]')),
      'seen', p.seen, 'beganAt', p.began_at, 'endedAt', p.ended_at, 'endedHow', p.ended_how,
      'mergedInto', (select json_build_object('id', m.id, 'title', m.title) from problem m where m.id = p.merged_into),
      'customers', (select count(distinct k.customer_id)::int from problem_contact pc join contact k on k.id = pc.contact_id
        where pc.problem_id = p.id),
      'listed', coalesce((select json_agg(l.line order by l.received_at desc, l.id) from (
        select k.received_at, k.id, ${contactLine} as line
        from problem_contact pc join contact k on k.id = pc.contact_id left join customer u on u.id = k.customer_id
          left join complaint c on c.id = k.complaint_id
        where pc.problem_id = p.id order by k.received_at desc, k.id limit 200) l), '[]'),
      'others', coalesce((select json_agg(json_build_object('id', o.id, 'title', o.title) order by o.made_at desc)
        from (select * from problem o where o.id <> p.id and o.state in ('proposed', 'open') order by o.made_at desc limit 100) o), '[]'),
      'owners', coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name) order by w.name) from (
        select q.id, q.name from person q where q.kind = 'colleague' and q.state = 'active' order by q.name limit 500) w), '[]')
    ) as more from problem p where p.id = ${id}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('problem.unknown');
  const page = { ...found.line, ...found.more };
  const deeds = problemDeeds(page.state).filter((deed) => may(actor, deed === 'gather' ? 'log' : 'keep-problems'));
  const mayTell = (page.state === 'open' || page.state === 'closed') && (may(actor, 'keep-problems') || may(actor, 'approve'));
  return { ...page, allowed: [...deeds], mayTell };
}
