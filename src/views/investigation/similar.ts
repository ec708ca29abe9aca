// Similar complaints beside a case, with what was found on their points and what they came to: by product, by category and by words,
// each walked newest first by an index and only as far as is shown. Nobody is shown a complaint they may not see.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { complaintStates } from '#domain/complaint.ts';
import { type Outcome, outcomes } from '#domain/milestone.ts';
import { POINT_FINDINGS } from '#domain/overall-outcome.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { isSimilar, likeness, type SimilarSign, similarInWords } from '#domain/similar-complaint.ts';
import { noGroups, type SimilarGroups } from '#domain/similar-redress.ts';
import { verdictOf } from '#domain/verdict.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { similarRows } from '../redress/offer-rows.ts';
import { Similar } from '../redress/offer-parts.ts';
import { similarShown } from '../redress/offers-shown.ts';
import type { Reading } from '../complaints/complaint-page.ts';
import { restrictionOf } from '../complaints/restriction-of.ts';

const FoundPoint = z.object({
  position: z.number().int(),
  text: z.string(),
  withdrawn: z.boolean(),
  verdict: z.enum(POINT_FINDINGS).nullable(),
});

export const SimilarComplaints = z
  .object({
    complaints: z.array(
      z.object({
        id: z.uuid(),
        reference: z.string(),
        title: z.string(),
        state: z.enum(complaintStates),
        receivedAt: z.iso.datetime({ offset: true }),
        why: z.string(),
        points: z.array(FoundPoint),
        outcome: z
          .string()
          .nullable()
          .describe('What its findings come to by its rules; else what it was recorded to have come to'),
        received: z
          .number()
          .int()
          .nullable()
          .describe('What was paid or is to be paid in all, in minor units; null where no money is'),
      }),
    ),
    currency: z.string(),
    redress: Similar.nullable().describe(
      'What such complaints received, without saying which; null when there are too few to show',
    ),
  })
  .meta({ id: 'SimilarComplaints' });
export type SimilarComplaints = z.infer<typeof SimilarComplaints>;

type OneSimilar = SimilarComplaints['complaints'][number];
type Row = Omit<OneSimilar, 'why'> & { rulePack: string } & Record<SimilarSign, boolean>;

const shownAtMost = 8;
const each = 60;

export async function similarComplaints(db: Kysely<DB>, reading: Reading, complaint: string): Promise<SimilarComplaints | Refusal> {
  const { rows } = await ask(db, { person: reading.actor.id }, (tx) =>
    sql<{ seen: boolean; found: Row[]; currency: string; similar: SimilarGroups | null }>`
    with me as (select * from complaint where id = ${complaint}),
    said as (
      select string_agg(quote_literal(v.lexeme), ' | ')::tsquery as query from me cross join organisation o
      cross join lateral unnest(to_tsvector(o.text_search, me.title || ' ' || left(me.description, 1500))) v
      where length(v.lexeme) > 3
    ),
    by_words as (
      select s.complaint_id as id from said cross join lateral search_complaints(said.query, 200) s order by s.rank desc limit ${each}
    ),
    by_product as (select c.id from me join complaint c on c.product_id = me.product_id order by c.received_at desc limit ${each}),
    by_category as (select c.id from me join complaint c on c.category_id = me.category_id order by c.received_at desc limit ${each}),
    candidate as (select id from by_words union select id from by_product union select id from by_category)
    select exists (select 1 from me) as seen, (select currency from organisation) as currency, (select ${similarRows} from me c) as similar, coalesce((select json_agg(json_build_object('id', c.id, 'reference', c.reference, 'title', c.title,
        'state', c.state, 'receivedAt', c.received_at, 'rulePack', c.rule_pack, 'outcome', c.outcome,
        'product', coalesce(c.product_id = me.product_id, false), 'category', coalesce(c.category_id = me.category_id, false),
        'words', c.id in (select id from by_words), 'received', (select sum(p.amount_minor)::bigint from payment p
          where p.complaint_id = c.id and p.state <> 'failed' and p.currency = (select currency from organisation)),
        'points', coalesce((select json_agg(json_build_object('position', p.position, 'text', p.text, 'withdrawn', p.withdrawn_at is not null,
            'verdict', f.verdict) order by p.position) from complaint_point p
          left join finding f on f.complaint_id = p.complaint_id and f.point_id = p.id and f.superseded_at is null
          where p.complaint_id = c.id), '[]')) order by c.received_at desc)
      from candidate join complaint c on c.id = candidate.id cross join me
      -- What somebody had restricted is not drawn on for somebody else's complaint.
      where c.id <> me.id and c.state not in ('merged', 'undone') and ${restrictionOf} is null), '[]') as found`.execute(tx.sql),
  );
  const [answer] = rows;
  if (!answer?.seen) return refuse('complaint.unknown');
  const { currency, similar } = answer;
  return { complaints: mostAlike(answer.found, reading), currency, redress: similarShown({ similar: similar ?? noGroups }) };
}

function mostAlike(rows: readonly Row[], reading: Reading): OneSimilar[] {
  const judged = rows.map((row) => {
    const signs = (['product', 'category', 'words'] as const).filter((sign) => row[sign]);
    const similar = shown(row, signs, reading);
    return { similar, signs, likeness: likeness(signs, similar.outcome !== null) };
  });
  return judged
    .filter(({ signs }) => isSimilar(signs))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, shownAtMost)
    .map(({ similar }) => similar);
}

const recorded = (outcome: string | null): string | null =>
  outcome === null ? null : Object.hasOwn(outcomes, outcome) ? outcomes[outcome as Outcome] : outcome;

function shown(row: Row, signs: readonly SimilarSign[], { rules }: Reading): OneSimilar {
  const { rulePack, product: _product, category: _category, words: _words, outcome, ...rest } = row;
  const pack = rules.packs.get(rulePack);
  const verdict = pack && row.points.length > 0 ? verdictOf(row.points, pack) : undefined;
  return { ...rest, why: similarInWords(signs), outcome: verdict?.complete ? (verdict.outcome?.name ?? null) : recorded(outcome) };
}
