// Which regimes would apply, and what would be due and when, for a complaint that is being logged now: shown beside the form while it
// is filled in, by the same rules that choose the regimes and start the clocks once it is logged. Nothing is started by asking.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { channelPattern } from '#domain/channel.ts';
import { newClockCase, readCalendarChanges, readOurs } from '#domain/clock-case.ts';
import { clockFaces, standingOf } from '#domain/clock-face.ts';
import { dayOf, parseDay } from '#domain/day.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { regimesForClocks, whyItApplies } from '#domain/regime.ts';
import { decideRegimes, type RegimeRule } from '#domain/regime-rule.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { ClockFaceShape } from './complaint-parts.ts';

export const clocksAheadQuery = z.object({
  legalEntity: z.uuid().optional(),
  receivedAt: z.coerce.date().optional(),
  channel: z.string().regex(channelPattern).default('phone'),
  product: z.uuid().optional(),
  category: z.uuid().optional(),
});

export const ClocksAhead = z.object({
  regimes: z
    .array(
      z.object({
        rulePack: z.string(),
        name: z.string(),
        main: z.boolean(),
        why: z.string().describe('Why these rules would apply, in a sentence'),
        definition: z.string().describe('What these rules call a complaint'),
      }),
    )
    .describe('Every regime that would apply, the main one first'),
  clocks: z.array(ClockFaceShape),
});
export type ClocksAhead = z.infer<typeof ClocksAhead>;

interface Row {
  id: string;
  name: string;
  rules: (Omit<RegimeRule, 'from' | 'to'> & { from: string | null; to: string | null })[];
  products: string[];
  categories: string[];
  rule_pack: string;
  calendar: string;
  time_zone: string;
  changes: { day: string; holiday: boolean; reason: string }[];
  ours: unknown;
}

export async function clocksAhead(
  db: Kysely<DB>,
  { actor, rules, now }: { actor: PersonActor; rules: Rules; now: Date },
  asked: z.output<typeof clocksAheadQuery>,
): Promise<ClocksAhead | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select e.id, e.name, ${rulesInOrder} as rules, ${above(asked.product)} as products, ${above(asked.category)} as categories, e.rule_pack, e.calendar, o.time_zone, calendar_changes(e.calendar) as changes, rule_settings() as ours
    from legal_entity e cross join organisation o
    where ${asked.legalEntity ?? null}::uuid is null or e.id = ${asked.legalEntity ?? null}
    order by e.created_at limit 1`.execute(tx.sql),
  );
  const [entity] = rows;
  if (!entity) return refuse('legal-entity.unknown');
  const receivedAt = asked.receivedAt && asked.receivedAt < now ? asked.receivedAt : now;
  const decided = decideRegimes(entity.rules.map(readRule), {
    products: entity.products,
    categories: entity.categories,
    points: [],
    legalEntity: entity.id,
    received: dayOf(receivedAt, entity.time_zone),
    entityPack: entity.rule_pack,
  });
  const of = newClockCase({
    rulePack: decided[0]?.rulePack ?? entity.rule_pack,
    regimes: regimesForClocks(decided),
    calendar: entity.calendar,
    timeZone: entity.time_zone,
    calendarChanges: readCalendarChanges(entity.changes),
    ours: readOurs(entity.ours),
    channel: asked.channel,
    receivedAt,
    now,
  });
  return {
    regimes: decided.map(({ rulePack, main, because, becauseRule }) => ({
      rulePack,
      name: rules.packs.get(rulePack)?.name ?? rulePack,
      main,
      why: whyItApplies({ because, becauseRule, entity: entity.name, chosenBy: null }),
      definition: rules.packs.get(rulePack)?.definition.says ?? '',
    })),
    clocks: clockFaces(of, rules, now).map((face) => ({ ...face, standing: standingOf(face.state) })),
  };
}

const rulesInOrder = sql`(select coalesce(json_agg(json_build_object('name', r.name, 'product', r.product_id, 'category', r.category_id,
    'legalEntity', r.legal_entity_id, 'from', to_char(r.from_day, 'YYYY-MM-DD'), 'to', to_char(r.to_day, 'YYYY-MM-DD'),
    'rulePack', r.rule_pack, 'applies', r.applies, 'type', r.type) order by r.position), '[]') from regime_rule r)`;

/** The node and everything it lies under. */
const above = (node: string | undefined) => sql`(with recursive up as (
    select n.id, n.parent_id from taxonomy_node n where n.id = ${node ?? null}::uuid
    union all select n.id, n.parent_id from taxonomy_node n join up on n.id = up.parent_id)
  select coalesce(json_agg(up.id), '[]') from up)`;

const dayOrNone = (written: string | null) => (written === null ? null : parseDay(written));
const readRule = ({ from, to, ...rule }: Row['rules'][number]): RegimeRule => ({
  ...rule,
  from: dayOrNone(from),
  to: dayOrNone(to),
});
