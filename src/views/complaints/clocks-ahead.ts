// What would be due, and when, for a complaint that is being logged now: shown beside the form while it is filled in, by the
// same rules that start the clocks once it is logged. Nothing is started by asking.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { channelPattern } from '#domain/channel.ts';
import { newClockCase, readCalendarChanges, readOurs } from '#domain/clock-case.ts';
import { clockFaces, standingOf } from '#domain/clock-face.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { ClockFaceShape } from './complaint-parts.ts';

export const clocksAheadQuery = z.object({
  legalEntity: z.uuid().optional(),
  receivedAt: z.coerce.date().optional(),
  channel: z.string().regex(channelPattern).default('phone'),
});

export const ClocksAhead = z.object({
  rulePack: z.string(),
  definition: z.string().describe('What these rules call a complaint'),
  clocks: z.array(ClockFaceShape),
});
export type ClocksAhead = z.infer<typeof ClocksAhead>;

interface Row {
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
    select e.rule_pack, e.calendar, o.time_zone, calendar_changes(e.calendar) as changes, rule_settings() as ours
    from legal_entity e cross join organisation o
    where ${asked.legalEntity ?? null}::uuid is null or e.id = ${asked.legalEntity ?? null}
    order by e.created_at limit 1`.execute(tx.sql),
  );
  const [entity] = rows;
  if (!entity) return refuse('legal-entity.unknown');
  const receivedAt = asked.receivedAt && asked.receivedAt < now ? asked.receivedAt : now;
  const of = newClockCase({
    rulePack: entity.rule_pack,
    calendar: entity.calendar,
    timeZone: entity.time_zone,
    calendarChanges: readCalendarChanges(entity.changes),
    ours: readOurs(entity.ours),
    channel: asked.channel,
    receivedAt,
    now,
  });
  const pack = rules.packs.get(entity.rule_pack);
  return {
    rulePack: pack?.name ?? entity.rule_pack,
    definition: pack?.definition.says ?? '',
    clocks: clockFaces(of, rules, now).map((face) => ({ ...face, standing: standingOf(face.state) })),
  };
}
