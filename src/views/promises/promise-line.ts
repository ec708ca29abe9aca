// One promise as it is shown anywhere: what, to whom, by whom, by when, how it stands in words, what came of it, and what the
// asking person may do about it.
import { sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { everyDay } from '#domain/calendar.ts';
import { daysInWords } from '#domain/clock-state.ts';
import { day, dayOf } from '#domain/day.ts';
import { allowedPromiseDeeds, isOwed, promiseDeeds, promiseStanding, promiseStateNames, promiseStates } from '#domain/promise.ts';
import type { Rules } from '#domain/rules.ts';

const when = z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });

const Stored = z.object({
  id: z.uuid(),
  complaint: z.object({
    id: z.uuid(),
    reference: z.string(),
    title: z.string(),
    state: z.string(),
    version: z.number().int(),
    channel: z.string(),
  }),
  what: z.string(),
  to: z.object({ id: z.uuid(), name: z.string().nullable().describe('Null for somebody who gave no name') }),
  owner: named,
  madeBy: z.string().nullable(),
  madeAt: when,
  day: z.iso.date(),
  dueAt: when,
  state: z.enum(promiseStates),
  handedBackBecause: z.string().nullable(),
  carriedBecause: z.string().nullable().describe('Why it goes on past the closing of its complaint; null where it does not'),
  follows: z.uuid().nullable().describe('The promise that was not kept, in whose place this one stands'),
  settled: z.object({ at: when, by: z.string().nullable(), words: z.string() }).nullable(),
  proof: named.nullable().describe('The file that shows it'),
  told: z.object({ at: when, channel: z.string(), words: z.string() }).nullable().describe('What the customer was told of it'),
  heard: z.boolean().describe('Whether the customer has heard from us since it was settled'),
});

export const PromiseLine = Stored.extend({
  standing: z.enum(['running', 'at-risk', 'overdue', 'settled']),
  words: z.string().describe('tomorrow, in 3 working days, 2 working days late, kept'),
  allowed: z.array(z.enum(promiseDeeds)),
}).meta({ id: 'PromiseLine' });
export type PromiseLine = z.output<typeof PromiseLine>;

export type RawPromise = z.output<typeof Stored> & { readonly warnAt: string; readonly calendar: string };

/** The columns of `promise p` with `complaint c`, as one JSON value. */
export const promiseJson = sql`json_build_object('id', p.id,
  'complaint', json_build_object('id', c.id, 'reference', c.reference, 'title', c.title, 'state', c.state, 'version', c.version,
    'channel', c.channel),
  'what', p.what,
  'to', (select json_build_object('id', u.id, 'name', case when u.anonymous then null else u.name end) from customer u where u.id = p.to_customer),
  'owner', (select json_build_object('id', o.id, 'name', o.name) from person o where o.id = p.owner_id),
  'madeBy', (select m.name from person m where m.id = p.made_by), 'madeAt', p.made_at,
  'day', to_char(p.due_day, 'YYYY-MM-DD'), 'dueAt', p.due_at, 'warnAt', p.warn_at, 'calendar', c.calendar, 'state', p.state,
  'handedBackBecause', p.handed_back_because, 'carriedBecause', p.carried_because, 'follows', p.follows,
  'settled', case when p.settled_at is not null then json_build_object('at', p.settled_at,
    'by', (select s.name from person s where s.id = p.settled_by), 'words', p.settled_words) end,
  'proof', (select json_build_object('id', a.id, 'name', a.file_name) from attachment a
    where a.complaint_id = p.complaint_id and a.id = p.proof and a.removed_at is null),
  'told', case when p.told_at is not null then json_build_object('at', p.told_at, 'channel', p.told_channel, 'words', p.told_words) end,
  'heard', p.told_at is not null or coalesce(c.customer_told_at >= p.settled_at, false))`;

export function promiseLine(raw: RawPromise, actor: PersonActor, rules: Rules, now: Date): PromiseLine {
  const { warnAt, calendar: id, ...line } = raw;
  const calendar = rules.calendars.get(id) ?? everyDay('UTC');
  const owed = isOwed(line.state);
  const dates = { dueAt: new Date(line.dueAt), warnAt: new Date(warnAt) };
  const promised = { state: line.state, ownerId: line.owner.id, carried: line.carriedBecause !== null };
  return {
    ...line,
    standing: owed ? promiseStanding(dates, now) : 'settled',
    words: owed ? daysInWords(calendar, dayOf(now, calendar.timeZone), day(line.day)) : promiseStateNames[line.state],
    allowed: allowedPromiseDeeds(promised, actor),
  };
}
