// Every return the organisation owes by its rules: for which period, by when, how far it is. The last periods that ended and the
// one that runs; and those that were begun, whenever they were for.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type Actor, may } from '#domain/actor.ts';
import { type Calendar, changedCalendar, everyDay } from '#domain/calendar.ts';
import { readCalendarChanges } from '#domain/clock-case.ts';
import { addDays, addMonths, type Day, dayOf } from '#domain/day.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { dueOf } from '#domain/returns/due.ts';
import { periodsOf, type Span } from '#domain/returns/period.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { MonthDay } from '#domain/time-limit.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { state } from './return-shapes.ts';
import { reachOf } from './stored-return.ts';

const entity = z.object({ id: z.uuid(), name: z.string() });

export const ReturnListed = z
  .object({
    id: z.uuid().nullable().describe('Null: not begun'),
    pack: z.object({ id: z.string(), name: z.string() }),
    definition: z.string(),
    name: z.string(),
    entity: entity.nullable(),
    from: z.iso.date(),
    to: z.iso.date(),
    due: z.iso.date().nullable(),
    why: z.string().nullable().describe('Why it is due then'),
    state: state.nullable(),
    standing: z.enum(['running', 'to-do', 'soon', 'late', 'ready', 'sent']),
    draft: z.boolean(),
    unconfirmed: z.boolean(),
  })
  .meta({ id: 'ReturnListed' });

export const ReturnList = z
  .object({
    returns: z.array(ReturnListed),
    kinds: z.array(
      z.object({
        pack: z.object({ id: z.string(), name: z.string() }),
        definition: z.string(),
        name: z.string(),
        files: z.boolean(),
        usual: z.boolean(),
        onRequest: z.boolean(),
        level: z.enum(['legal-entity', 'brand', 'organisation']),
        source: z.string(),
        unconfirmed: z.boolean(),
      }),
    ),
    entities: z.array(entity.extend({ accountingYearEnds: z.string(), usesAccountingYear: z.boolean() })),
  })
  .meta({ id: 'ReturnList' });
export type ReturnList = z.output<typeof ReturnList>;
type Listed = ReturnList['returns'][number];

interface Stored {
  readonly organisation: { readonly timeZone: string; readonly calendar: string };
  readonly entities: readonly {
    id: string;
    name: string;
    calendar: string;
    ends: MonthDay;
    /** The rules it answers to, null; or has answered to on certain complaints, since a day; or only in returns it has begun, infinity. */
    packs: { id: string; since: string | null }[];
    changes: RawChange[];
  }[];
  readonly choices: readonly { pack: string; definition: string; files: boolean }[];
  readonly begun: readonly {
    id: string;
    pack: string;
    definition: string;
    entity: string | null;
    from: Day;
    to: Day;
    due: Day | null;
    state: NonNullable<Listed['state']>;
    /** Whether a version of it was sent in, even if it was opened again since. */
    sent: boolean;
  }[];
}
type RawChange = { day: string; holiday: boolean; reason: string };

interface Filing {
  readonly pack: RulePack;
  readonly definition: ReturnDefinition;
  readonly entity: { readonly id: string; readonly name: string } | null;
  readonly calendar: Calendar;
  readonly ends: MonthDay;
  /** Owed only for periods that end from this day; null: for all. */
  readonly since: string | null;
}

export async function returnList(db: Kysely<DB>, actor: Actor, rules: Rules, now: Date): Promise<ReturnList | Refusal> {
  if (!may(actor, 'file-returns')) return refuse('permission.missing');
  const { rows } = await ask(db, reachOf(actor), (tx) => stored.execute(tx.sql));
  const [found] = rows;
  if (!found) throw new Error('The organisation has no row.');
  const files = ({ definition, pack }: { definition: ReturnDefinition; pack: RulePack }): boolean =>
    found.choices.find((one) => one.pack === pack.id && one.definition === definition.id)?.files ?? definition.usual;
  const kinds = kindsIn(found, rules);
  const filings = filingsIn(found, rules, kinds.filter(files));
  const owed = filings.flatMap((filing) => periodsShown(filing, now).map((span) => ({ filing, span })));
  const known = new Set(
    owed.map(({ filing, span }) => keyOf(filing.pack.id, filing.definition.id, filing.entity?.id ?? null, span)),
  );
  const earlier = filingsIn(found, rules, kinds).flatMap((filing) =>
    found.begun
      .filter(
        (one) =>
          one.pack === filing.pack.id && one.definition === filing.definition.id && one.entity === (filing.entity?.id ?? null),
      )
      .filter((one) => !known.has(keyOf(one.pack, one.definition, one.entity, one)))
      .map(({ from, to }) => ({ filing, span: { from, to } })),
  );
  return {
    returns: [...owed, ...earlier].map((one) => listed(one, found, now)).toSorted(byDue),
    kinds: kinds.map((kind) => ({
      pack: { id: kind.pack.id, name: kind.pack.name },
      definition: kind.definition.id,
      name: kind.definition.name,
      files: files(kind),
      usual: kind.definition.usual,
      onRequest: kind.definition.period === 'on-request',
      level: kind.definition.level,
      source: kind.definition.source,
      unconfirmed: kind.definition.unconfirmed,
    })),
    entities: found.entities.map(({ id, name, ends, packs }) => ({
      id,
      name,
      accountingYearEnds: ends,
      usesAccountingYear: packs.some(
        (pack) => rules.packs.get(pack.id)?.returns.some(({ period }) => period.startsWith('accounting')) ?? false,
      ),
    })),
  };
}

const stored = sql<Stored>`
  select json_build_object('timeZone', o.time_zone, 'calendar', o.calendar) as organisation,
    (select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'calendar', e.calendar, 'ends', e.accounting_year_ends,
        'packs', (select coalesce(json_agg(json_build_object('id', p.id, 'since', p.since) order by p.id), '[]') from (
            select u.id, nullif(min(u.since), '-infinity') as since from (
              select rule_pack as id, '-infinity'::date as since from entity_under_rules where legal_entity_id = e.id
              union all select rule_pack, since from rules_added_by_people(e.id)
              union all select rule_pack, 'infinity' from regulator_return where coalesce(legal_entity_id, e.id) = e.id) u
            group by u.id) p),
        'changes', calendar_changes(e.calendar)) order by e.created_at, e.id), '[]') from legal_entity e) as entities,
    (select coalesce(json_agg(json_build_object('pack', c.rule_pack, 'definition', c.definition, 'files', c.files)), '[]')
      from return_choice c) as choices,
    (select coalesce(json_agg(json_build_object('id', r.id, 'pack', r.rule_pack, 'definition', r.definition, 'entity', r.legal_entity_id,
        'from', r.from_day, 'to', r.to_day, 'due', r.due_day, 'state', r.state,
        'sent', exists (select 1 from return_version v where v.return_id = r.id and v.submitted_at is not null))), '[]') from regulator_return r) as begun
  from organisation o`;

function kindsIn({ entities }: Stored, rules: Rules): { pack: RulePack; definition: ReturnDefinition }[] {
  const packs = [...new Set(entities.flatMap(({ packs: held }) => held.map(({ id }) => id)))];
  return packs.flatMap((id) => {
    const pack = rules.packs.get(id);
    return (pack?.returns ?? []).flatMap((definition) => (pack ? [{ pack, definition }] : []));
  });
}

function filingsIn({ entities, organisation }: Stored, rules: Rules, kinds: ReturnType<typeof kindsIn>): Filing[] {
  const calendarOf = (id: string, changes: readonly RawChange[]): Calendar =>
    changedCalendar(rules.calendars.get(id) ?? everyDay(organisation.timeZone), readCalendarChanges(changes));
  return kinds.flatMap(({ pack, definition }): Filing[] => {
    const under = entities.flatMap(({ packs, ...entity }) => {
      const held = packs.find(({ id }) => id === pack.id);
      return held ? [{ ...entity, calendar: calendarOf(entity.calendar, entity.changes), since: held.since }] : [];
    });
    if (definition.level === 'organisation') {
      const [first] = under.toSorted((a, b) => (a.since ?? '').localeCompare(b.since ?? ''));
      return first ? [{ pack, definition, entity: null, ...filedBy(first) }] : [];
    }
    return under.map((one) => ({ pack, definition, entity: { id: one.id, name: one.name }, ...filedBy(one) }));
  });
}

const filedBy = ({ calendar, ends, since }: Pick<Filing, 'calendar' | 'ends' | 'since'>) => ({ calendar, ends, since });

/** The two periods that ended last, and the one that runs: those in which something could fall under the rules. */
function periodsShown({ definition, ends, calendar, since }: Filing, now: Date): Span[] {
  const today = dayOf(now, calendar.timeZone);
  const ended = periodsOf(definition, ends, { from: addMonths(today, -26), to: addDays(today, -1) }).slice(-2);
  const running = periodsOf(definition, ends, { from: today, to: addMonths(today, 13) }).filter(({ from }) => from <= today);
  return [...ended, ...running].filter(({ to }) => since === null || (since !== 'infinity' && to >= since));
}

const soonDays = 14;

function listed({ filing, span }: { filing: Filing; span: Span }, { begun }: Stored, now: Date): Listed {
  const { pack, definition, entity: of, calendar } = filing;
  const found = begun.find(
    (one) => keyOf(one.pack, one.definition, one.entity, one) === keyOf(pack.id, definition.id, of?.id ?? null, span),
  );
  const due = dueOf(pack, definition, span, calendar);
  return {
    id: found?.id ?? null,
    pack: { id: pack.id, name: pack.name },
    definition: definition.id,
    name: definition.name,
    entity: of,
    ...span,
    due: due?.on ?? null,
    why: due?.why ?? null,
    state: found?.state ?? null,
    standing: standingOf(found, span, due?.on ?? null, dayOf(now, calendar.timeZone)),
    draft: definition.draft,
    unconfirmed: definition.unconfirmed,
  };
}

function standingOf(begun: Stored['begun'][number] | undefined, { to }: Span, due: Day | null, today: Day): Listed['standing'] {
  const at = begun?.state ?? null;
  if (at === 'submitted') return 'sent';
  if (today <= to) return 'running';
  // A correction of one that was sent in is not late: the regulator has the first.
  if (begun?.sent) return at === 'frozen' ? 'ready' : 'to-do';
  if (due !== null && today > due) return 'late';
  if (due !== null && today >= addDays(due, -soonDays)) return 'soon';
  return at === 'frozen' ? 'ready' : 'to-do';
}

const order: readonly Listed['standing'][] = ['late', 'soon', 'to-do', 'ready', 'running', 'sent'];

/** By how pressing it is, then by the day it is due; of those sent in, the latest period first. */
const byDue = (a: Listed, b: Listed): number =>
  order.indexOf(a.standing) - order.indexOf(b.standing) ||
  (a.standing === 'sent' ? b.to.localeCompare(a.to) : 0) ||
  (a.due ?? a.to).localeCompare(b.due ?? b.to) ||
  a.name.localeCompare(b.name, 'en');

const keyOf = (pack: string, definition: string, entityId: string | null, { from, to }: Span): string =>
  [pack, definition, entityId ?? '', from, to].join(' ');
