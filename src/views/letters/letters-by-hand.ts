// Letters that were prepared for customers whom no program can write to: to be printed and posted, or read out. On complaints of mine, in
// the order in which they were prepared. A letter somebody is writing is theirs, and is not here.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { wayTo } from '#domain/letter/gate-recipient.ts';
import { sendingWays } from '#domain/letter/gate-item.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { onMyDesk } from '../my-work/on-my-desk.ts';

export const LettersByHand = z
  .object({
    letters: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        name: z.string(),
        by: z.enum(Object.keys(sendingWays) as [keyof typeof sendingWays]).describe('The way they are reached'),
        preparedAt: z.iso.datetime({ offset: true }),
        complaint: z.object({ id: z.uuid(), reference: z.string(), title: z.string(), customer: z.string().nullable() }),
        address: z.string().nullable(),
        phone: z.string().nullable(),
      }),
    ),
    today: z.iso.date(),
    allowed: z.boolean().describe('Whether I may send them'),
  })
  .meta({ id: 'LettersByHand' });
export type LettersByHand = z.output<typeof LettersByHand>;

type Line = LettersByHand['letters'][number];
interface Row extends Omit<Line, 'name' | 'by'> {
  readonly rule: string;
  readonly rulePack: string;
  readonly reach: Parameters<typeof wayTo>[0];
  readonly ways: readonly string[];
}

export async function lettersByHand(
  db: Kysely<DB>,
  actor: PersonActor,
  { rules, now }: { rules: Rules; now: Date },
): Promise<LettersByHand> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ letters: Row[]; today: string }>`
      select to_char(${now}::timestamptz at time zone o.time_zone, 'YYYY-MM-DD') as today, coalesce((
        select json_agg(w.line order by w.begun_at) from (
          select l.begun_at, json_build_object('id', l.id, 'version', l.version, 'rule', l.rule, 'rulePack', l.rule_pack, 'preparedAt', l.begun_at,
            'complaint', json_build_object('id', c.id, 'reference', c.reference, 'title', c.title,
              'customer', case when u.anonymous then null else u.name end), 'address', u.address, 'phone', u.phone,
            'reach', json_build_object('preferredChannel', u.preferred_channel, 'address', u.address, 'email', u.email, 'phone', u.phone),
            'ways', array(select 'email' where exists (select 1 from mail_sender s where s.legal_entity_id = c.legal_entity_id)
              union all select 'text' where exists (select 1 from channel_gateway g where g.channel = 'sms' and g.ready))) as line
          from letter l join complaint c on c.id = l.complaint_id join customer u on u.id = l.recipient_id
          where l.state = 'draft' and l.begun_by is null and l.changed_by is null and c.state in ('open', 'answered') and ${onMyDesk(actor, 'c')}
          order by l.begun_at limit 200) w), '[]') as letters
      from organisation o`.execute(tx.sql),
  );
  const { letters = [], today = '' } = rows[0] ?? {};
  const byHand = letters.flatMap(({ rule, rulePack, reach, ways, ...line }) => {
    const by = wayTo(reach, { texted: ways.includes('text') });
    const name = rules.packs.get(rulePack)?.letters.find(({ id }) => id === rule)?.name;
    return name === undefined || ways.includes(by) ? [] : [{ ...line, name, by }];
  });
  return { letters: byHand.slice(0, 50), today, allowed: may(actor, 'handle') };
}
