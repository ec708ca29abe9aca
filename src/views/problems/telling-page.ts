// What customers are told of one problem: who is on the list and how many of them can be told, the messages with their words as they go
// out, what became of them, and what the asking person may do next.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { problemDeeds, type ProblemState, problemStates } from '#domain/problem.ts';
import {
  audiences,
  type InTouch,
  inTouchChoices,
  type TellingKind,
  tellingDeeds,
  tellingKinds,
  type TellingState,
  tellingStates,
} from '#domain/problem-telling.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });
const count = z.number().int();

const Counts = z.object({
  people: count.describe('Customers it is for'),
  waiting: count,
  told: count,
  cameBack: count.describe('Told, and the message could not be delivered'),
  replied: count,
  complained: count.describe('Told, and complained after; of complaints you may see'),
  because: z.record(z.string(), count).describe('Not told, by why'),
});

export const TellingPage = z.object({
  problem: z.object({
    id: z.uuid(),
    title: z.string(),
    state: z.enum(Object.keys(problemStates) as [ProblemState]),
    what: z.string(),
  }),
  organisation: z.string(),
  languages: z.array(z.string()).describe('Languages that customers on the list speak, as they were given'),
  list: z.object({
    count,
    inTouch: count.describe('Of them, who told us of it themselves; of contacts you may see'),
    noWay: count.describe('Of them, who left neither an e-mail address nor a telephone number'),
    wantsNone: count.describe('Of them, who asked not to be told'),
    newest: z
      .array(
        z.object({
          id: z.uuid(),
          name: z.string().nullable(),
          email: z.string().nullable(),
          phone: z.string().nullable(),
          account: z.string(),
          told: z.boolean().describe('Whether somebody began to tell them'),
        }),
      )
      .describe('The newest, up to 100'),
  }),
  tellings: z.array(
    z.object({
      id: z.uuid(),
      version: count,
      kind: z.enum(Object.keys(tellingKinds) as [TellingKind]),
      inTouch: z.enum(Object.keys(inTouchChoices) as [InTouch]),
      anHour: count,
      state: z.enum(Object.keys(tellingStates) as [TellingState]),
      note: z.string(),
      askedBy: named.nullable(),
      decidedBy: named.nullable(),
      decidedAt: when.nullable(),
      decidedWords: z.string(),
      startedAt: when.nullable(),
      endedAt: when.nullable(),
      words: z.array(z.object({ audience: z.enum(audiences), language: z.string(), subject: z.string(), text: z.string() })),
      counts: Counts,
      allowed: z.array(z.string()),
    }),
  ),
  mayList: z.boolean(),
  mayWrite: z.boolean(),
});
export type TellingPage = z.infer<typeof TellingPage>;

type Kept = Omit<TellingPage, 'tellings' | 'mayList' | 'mayWrite'> & {
  tellings: Omit<TellingPage['tellings'][number], 'allowed'>[];
};

const person = (column: string) =>
  sql.raw(`(select json_build_object('id', w.id, 'name', w.name) from person w where w.id = ${column})`);

const tellings = sql`coalesce((select json_agg(json_build_object('id', t.id, 'version', t.version, 'kind', t.kind, 'inTouch', t.in_touch,
    'anHour', t.an_hour, 'state', t.state, 'note', t.note, 'askedBy', ${person('t.asked_by')}, 'decidedBy', ${person('t.decided_by')},
    'decidedAt', t.decided_at, 'decidedWords', t.decided_words, 'startedAt', t.started_at, 'endedAt', t.ended_at,
    'words', coalesce((select json_agg(json_build_object('audience', w.audience, 'language', w.language, 'subject', w.subject, 'text', w.text)
      order by w.audience, w.language = 'en' desc, w.language) from problem_telling_words w where w.telling_id = t.id), '[]'),
    'counts', coalesce(t.counts, telling_counts(t.id))) order by t.made_at desc) from problem_telling t where t.problem_id = p.id), '[]')`;

const list = sql`(select json_build_object('count', count(*)::int,
    'inTouch', (count(*) filter (where exists (select 1 from problem_contact pc join contact k on k.id = pc.contact_id
      where pc.problem_id = p.id and (k.customer_id = u.id or k.complaint_id in
        (select cp.complaint_id from complaint_party cp where cp.customer_id = u.id)))))::int,
    'noWay', (count(*) filter (where coalesce(u.email, '') = '' and coalesce(u.phone, '') = ''))::int,
    'wantsNone', (count(*) filter (where u.no_updates_at is not null or u.no_problem_news_at is not null))::int,
    'newest', coalesce((select json_agg(n.entry order by n.added_at desc, n.id) from (
      select x.added_at, c.id, json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone, 'account', x.account,
        'told', exists (select 1 from problem_told d join problem_telling t on t.id = d.telling_id
          where d.customer_id = c.id and t.problem_id = p.id)) as entry
      from problem_affected x join customer c on c.id = x.customer_id where x.problem_id = p.id
      order by x.added_at desc, c.id limit 100) n), '[]'))
  from problem_affected a join customer u on u.id = a.customer_id where a.problem_id = p.id)`;

export async function tellingPage(db: Kysely<DB>, actor: PersonActor, id: string): Promise<TellingPage | Refusal> {
  if (!may(actor, 'keep-problems') && !may(actor, 'approve')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ page: Kept }>`
    select json_build_object(
      'problem', json_build_object('id', p.id, 'title', p.title, 'state', p.state, 'what', p.what),
      'organisation', (select name from organisation),
      'languages', array(select distinct u.language from problem_affected a join customer u on u.id = a.customer_id
        where a.problem_id = p.id and u.language <> '' order by 1 limit 20),
      'list', ${list}, 'tellings', ${tellings}) as page
    from problem p where p.id = ${id}`.execute(tx.sql),
  );
  const page = rows[0]?.page;
  if (!page) return refuse('problem.unknown');
  const { state } = page.problem;
  const keeps = may(actor, 'keep-problems');
  return {
    ...page,
    tellings: page.tellings.map((one) => ({
      ...one,
      allowed: tellingDeeds({ ...one, problem: id, askedBy: one.askedBy?.id ?? null, digest: null }, state, actor),
    })),
    mayList: keeps && problemDeeds(state).includes('describe') && !page.tellings.some((one) => one.state === 'going'),
    mayWrite: keeps && (state === 'open' || state === 'closed'),
  };
}
