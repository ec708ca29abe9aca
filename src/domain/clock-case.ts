// What the clocks of a complaint depend on; nothing else moves them. The database gives it as one JSON value (clock_case()), so
// that what stores a date and what shows it start from the same facts.
import { z } from 'zod';
import type { CalendarChange } from './calendar.ts';
import { complaintStates } from './complaint.ts';
import { type InternalTarget, internalTargets, readTargets } from './internal-target.ts';
import type { RuleCheck } from './rule-check.ts';
import { type Day, dayOf, parseDay } from './day.ts';
import type { GrantedExtension } from './extension.ts';
import { PAUSE_REASONS, type Pause, type PauseReason } from './stopped-time.ts';

const instant = z.coerce.date();

const Facts = z.object({
  rulePack: z.string(),
  calendar: z.string(),
  timeZone: z.string(),
  /** Of every pack: what the organisation set itself, and which unconfirmed statements it found to agree with the source. */
  ours: z.object({
    targets: internalTargets,
    checked: z.array(z.object({ rulePack: z.string(), statement: z.string(), says: z.string() })),
  }),
  calendarChanges: z.array(z.object({ day: z.string(), holiday: z.boolean(), reason: z.string() })),
  state: z.enum(complaintStates),
  channel: z.string(),
  receivedAt: instant,
  firstMadeAt: instant,
  loggedAt: instant,
  closedAt: instant.nullable(),
  /** Every regime that applies, the main one first. */
  regimes: z.array(
    z.object({
      rulePack: z.string(),
      main: z.boolean(),
      type: z.string().nullable(),
      complainant: z.string().nullable(),
      /** When its matter was received, where that was later than the rest. */
      receivedAt: instant.nullable(),
    }),
  ),
  /** Without a pack, it counts under every regime. */
  milestones: z.array(z.object({ what: z.string(), at: instant, rulePack: z.string().nullable() })),
  pauses: z.array(z.object({ reason: z.string(), from: instant, to: instant.nullable() })),
  extensions: z.array(
    z.object({ rulePack: z.string(), clock: z.string(), at: instant, reason: z.string(), to: z.string().nullable() }),
  ),
});

/** What the organisation itself says of its rules. */
export interface OursOfRules {
  readonly targets: readonly InternalTarget[];
  readonly checked: readonly Omit<RuleCheck, 'agrees'>[];
}

export interface ClockCase extends Omit<z.output<typeof Facts>, 'ours' | 'calendarChanges' | 'pauses' | 'extensions'> {
  readonly ours: OursOfRules;
  readonly calendarChanges: readonly CalendarChange[];
  readonly pauses: readonly Pause[];
  readonly extensions: readonly (GrantedExtension & { readonly rulePack: string })[];
}

/** The same complaint looked at under another of its regimes. */
export const under = (of: ClockCase, rulePack: string): ClockCase => ({ ...of, rulePack });

/** The complaint under each regime that applies, the main one first. */
export const everyRegime = (of: ClockCase): ClockCase[] =>
  of.regimes.length === 0 ? [of] : of.regimes.map(({ rulePack }) => under(of, rulePack));

/** Reads the facts as the database gives them. Throws when they are not of that shape: that is a bug. */
export function readClockCase(given: unknown): ClockCase {
  const facts = Facts.parse(given);
  const on = (at: Date): Day => dayOf(at, facts.timeZone);
  return {
    ...facts,
    ours: { ...facts.ours, targets: readTargets(facts.ours.targets) },
    calendarChanges: readCalendarChanges(facts.calendarChanges),
    pauses: facts.pauses.flatMap(({ reason, from, to }) =>
      isPauseReason(reason)
        ? [{ reason, paused: on(from), resumed: to && on(to), pausedAt: from, resumedAt: to ?? undefined }]
        : [],
    ),
    extensions: facts.extensions.map(({ rulePack, clock, at, reason, to }) => ({
      rulePack,
      clock,
      on: on(at),
      reason,
      to: (to === null ? null : parseDay(to)) ?? undefined,
    })),
  };
}

export function readCalendarChanges(
  given: readonly { readonly day: string; readonly holiday: boolean; readonly reason: string }[],
): CalendarChange[] {
  return given.flatMap(({ day: written, holiday, reason }) => {
    const day = parseDay(written);
    return day === null ? [] : [{ day, holiday, reason }];
  });
}

const isPauseReason = (reason: string): reason is PauseReason => Object.hasOwn(PAUSE_REASONS, reason);

/** Reads what the database says of the organisation's own targets and checks (rule_settings()). */
export function readOurs(given: unknown): OursOfRules {
  const { targets, checked } = Facts.shape.ours.parse(given);
  return { targets: readTargets(targets), checked };
}

export interface NewCase {
  readonly ours: OursOfRules;
  readonly rulePack: string;
  readonly calendar: string;
  readonly timeZone: string;
  readonly calendarChanges: readonly CalendarChange[];
  readonly regimes?: ClockCase['regimes'];
  readonly channel: string;
  readonly receivedAt: Date;
  readonly now: Date;
}

/** The facts of a complaint that is only now being logged. */
export function newClockCase({ now, ...known }: NewCase): ClockCase {
  const nothingYet = { regimes: [], closedAt: null, milestones: [], pauses: [], extensions: [] };
  return { ...nothingYet, ...known, state: 'open', firstMadeAt: known.receivedAt, loggedAt: now };
}
