// How long a customer is given to say whether we understood them, track by track: what it is, as the program came, who changed it last.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { tracks, trackNames } from '#domain/complaint.ts';
import { type FairTime, fairTimeInWords, fairTimeUnits, usualFairTime } from '#domain/fair-time.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const FairTimes = z
  .object({
    tracks: z.array(
      z.object({
        track: z.enum(tracks),
        name: z.string(),
        length: z.number().int(),
        unit: z.enum(Object.keys(fairTimeUnits) as [keyof typeof fairTimeUnits]),
        version: z.number().int().describe('0 while it is as the program came'),
        usual: z.string().describe('As the program came'),
        changed: z.object({ by: z.string(), at: z.iso.datetime({ offset: true }), was: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'FairTimes' });
export type FairTimes = z.infer<typeof FairTimes>;

interface Row extends FairTime {
  readonly track: string;
  readonly version: number;
  readonly changed: FairTimes['tracks'][number]['changed'];
}

export async function fairTimes(db: Kysely<DB>, actor: PersonActor): Promise<FairTimes | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select f.track, f.length, f.unit, f.version,
      (select json_build_object('by', e.actor_name, 'at', e.at, 'was', e.facts ->> 'was') from audit_entry e
        where e.chain_id = (select id from organisation) and e.kind = 'fair-time-changed' and e.facts ->> 'track' = f.track
        order by e.seq desc limit 1) as changed
    from fair_time f`.execute(tx.sql),
  );
  const kept = new Map(rows.map((row) => [row.track, row]));
  return {
    tracks: tracks.map((track) => {
      const { length, unit, version, changed } = kept.get(track) ?? { ...usualFairTime[track], version: 0, changed: null };
      return { track, name: trackNames[track], length, unit, version, usual: fairTimeInWords(usualFairTime[track]), changed };
    }),
  };
}
