// Early signs in the order of who should be looked at first: the likeliest of those nobody has judged, then what is being seen to, then
// what came of the rest. Asked under the person's own sight, so nobody hears of a contact they may not open.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { excerptOf } from '#domain/signal/excerpt.ts';
import { levelInWords, signalLevels } from '#domain/signal/signal.ts';
import { partInWords, type SignalPart } from '#domain/signal/weighing.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { ofProduct, ofTeam, whereTheyBelong } from '../contacts/contact-conditions.ts';
import type { Asking } from '../queue/queue.ts';

const when = z.iso.datetime({ offset: true });
export const signalsShown = ['to-look-at', 'to-do', 'mine', 'came-of', 'dismissed', 'all'] as const;

export const signalListQuery = z.object({
  show: z.enum(signalsShown).default('to-look-at').describe('mine: to look at, and what I see to'),
  ...whereTheyBelong,
  before: z.string().max(100).optional().describe('The cursor of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const SignalList = z
  .object({
    signals: z.array(
      z.object({
        contact: z.uuid(),
        complaint: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
        kind: z.string(),
        customer: z.string().nullable(),
        channel: z.string(),
        product: z.string().nullable(),
        receivedAt: when,
        text: z.string(),
        marks: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
        level: z.enum(signalLevels),
        how: z.string(),
        because: z.array(z.string()),
        state: z.enum(['open', 'confirmed', 'dismissed']),
        owner: z.string().nullable(),
        outcome: z.string().nullable(),
        actions: z.object({ chosen: z.number().int(), done: z.number().int() }),
      }),
    ),
    total: z.number().int(),
    older: z.string().nullable(),
  })
  .meta({ id: 'SignalList' });
export type SignalList = z.output<typeof SignalList>;

type Line = Omit<SignalList['signals'][number], 'marks' | 'how' | 'because'> & {
  rank: number;
  parts: { part: SignalPart; times: number }[];
  cues: { from: number; to: number; cue: string }[] | null;
  within: number;
};

const became = sql`(not s.on_complaint and k.complaint_id is not null)`;

function wanted(show: (typeof signalsShown)[number], me: string): RawBuilder<unknown> {
  if (show === 'to-look-at') return sql`s.state = 'open'`;
  if (show === 'to-do') return sql`s.state = 'confirmed' and s.outcome is null and not ${became}`;
  if (show === 'mine')
    return sql`(s.state = 'open' or (s.state = 'confirmed' and s.outcome is null and s.owner_id = ${me} and not ${became}))`;
  if (show === 'came-of') return sql`(s.outcome is not null or ${became})`;
  return show === 'dismissed' ? sql`s.state = 'dismissed'` : sql`true`;
}

const readFirst = 6000;

export async function signalList(
  { db, actor }: Asking,
  { show, before, limit, product, team }: z.output<typeof signalListQuery>,
): Promise<SignalList> {
  const byLikelihood = show === 'to-look-at' || show === 'mine';
  const rank = byLikelihood ? sql`s.likelihood::bigint` : sql`(extract(epoch from s.raised_at) * 1000)::bigint`;
  const [at, id] = cursorIn(before);
  return ask(db, { person: actor.id }, async (tx) => {
    const from = sql`from contact_signal s join contact k on k.id = s.contact_id 
      where ${wanted(show, actor.id)} and ${ofProduct(product)} and ${ofTeam(team)}`;
    const { rows } = await sql<{ row: Line }>`
      select json_build_object('contact', k.id, 'rank', l.rank, 'kind', k.kind, 'channel', k.channel, 'receivedAt', k.received_at,
        'complaint', (select json_build_object('id', c.id, 'reference', c.reference) from complaint c where c.id = k.complaint_id),
        'customer', (select case when u.anonymous then null else u.name end from customer u where u.id = k.customer_id),
        'product', (select n.name from taxonomy_node n where n.id = k.product_id), 'text', left(k.text, ${readFirst}::int), 'level', s.level,
        'parts', s.parts, 'cues', (select r.cues from contact_reading r where r.contact_id = k.id), 'state', s.state,
        'within', (select value from handling_choice where name = 'signals-repeat-days'),
        'owner', (select p.name from person p where p.id = s.owner_id),
        'outcome', case when ${became} then 'became-complaint' else s.outcome end,
        'actions', (select json_build_object('chosen', count(*)::int, 'done', count(a.done_at)::int) from signal_action a where a.contact_id = k.id)) as row
      from (select s.contact_id, ${rank} as rank ${from} and (${rank}, s.contact_id) < (${at}::bigint, ${id}::uuid)
        order by rank desc, s.contact_id desc limit ${limit + 1}) l
        join contact_signal s on s.contact_id = l.contact_id join contact k on k.id = s.contact_id order by l.rank desc, k.id desc`.execute(
      tx.sql,
    );
    const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(tx.sql);
    const page = rows.slice(0, limit).map(({ row }) => row);
    const last = page.at(-1);
    return {
      signals: page.map(lineShown),
      total: counted[0]?.total ?? 0,
      older: rows.length > limit && last ? `${last.rank}_${last.contact}` : null,
    };
  });
}

function lineShown({ parts, cues, within, text, ...line }: Omit<Line, 'rank'>): SignalList['signals'][number] {
  const read = (cues ?? []).filter(({ cue, to }) => cue !== 'conversation' && to <= text.length);
  return {
    ...line,
    ...excerpt(text, read),
    how: levelInWords[line.level],
    because: parts.filter(({ part }) => !part.startsWith('cue-')).map(({ part, times }) => partInWords(part, times, within)),
  };
}

function excerpt(text: string, cues: readonly { from: number; to: number }[]) {
  const shown = excerptOf(text, cues);
  return { text: shown.text, marks: shown.marks.map(({ from, to }) => ({ from, to })) };
}

function cursorIn(before: string | undefined): [string, string] {
  const [at = '', id = ''] = before?.split('_') ?? [];
  const known = /^\d{1,15}$/.test(at) && /^[0-9a-f-]{36}$/.test(id);
  return known ? [at, id] : ['9000000000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
}
