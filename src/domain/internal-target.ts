// Internal target: a time the organisation sets itself for a duty, shorter than the rule's ('6 weeks' where the rule gives 8), from a
// day and with a reason. It is shown beside the regulator's date, warned of before it passes, and never changes that date: where
// the count comes out later than the rule's last day, the rule's last day is the target. Where a rule leaves the time to the
// organisation, the same choice is that time (local-choices.ts). Not an extension, and never a breach when it passes.
import { z } from 'zod';
import { valueOn } from './citation.ts';
import { type ClockFacts, dueDay } from './clock.ts';
import type { ClockRule, ClockValue } from './clock-rule.ts';
import { type Day, endOfDay, parseDay } from './day.ts';
import { type ClockAnswer, deadlines, type DeadlinesInput, type InternalDue } from './deadlines.ts';
import { type ClockChoice, type LocalChoices, withLocalChoices } from './local-choices.ts';
import type { RulePack } from './rule-pack.ts';
import { counted, type Counted, lengthInWords, parseLength } from './time-limit.ts';
import { firstOf } from './trigger.ts';

export interface InternalTarget {
  readonly rulePack: string;
  readonly clock: string;
  /** The first day it holds for, by the date that decides which value of the rule holds. */
  readonly from: Day;
  /** As people write it: '6 weeks'. Null: none from then on. */
  readonly length: string | null;
  readonly reason: string;
}

/** As the database gives them (rule_settings()). */
export const internalTargets = z.array(
  z.object({ rulePack: z.string(), clock: z.string(), from: z.string(), length: z.string().nullable(), reason: z.string() }),
);

export const readTargets = (given: z.output<typeof internalTargets>): InternalTarget[] =>
  given.flatMap(({ from, ...rest }) => {
    const day = parseDay(from);
    return day === null ? [] : [{ ...rest, from: day }];
  });

/** What the rule leaves to the organisation of a clock: its length, its target where no date is set, or nothing. */
export function leftOpen(rule: Pick<ClockRule, 'local'>): 'length' | 'target' | null {
  return rule.local.includes('length') ? 'length' : rule.local.includes('target') ? 'target' : null;
}

/** Every clock of the pack, with the organisation's own times in it and its internal targets beside. */
export function ourDeadlines(input: DeadlinesInput, targets: readonly InternalTarget[]): ClockAnswer[] {
  const { pack, facts } = input;
  const ours = targets.filter(({ rulePack }) => rulePack === pack.id);
  if (ours.length === 0) return deadlines(input);
  const answers = deadlines({ ...input, pack: withLocalChoices(pack, choicesFor(pack, ours, facts)).pack });
  const dues = new Map(
    answers.flatMap(({ rule, answer }) => (answer.due ? [[rule.id, { on: answer.due, name: rule.name }] as const] : [])),
  );
  const all = { ...facts, suspensions: facts.suspensions ?? pack.suspensions, dues };
  return answers.map((one) => {
    const target = leftOpen(one.rule) === null ? targetFor(one.rule, ours, all) : null;
    return target === null ? one : { ...one, internal: internalDue(one, target, all) };
  });
}

function choicesFor(pack: RulePack, ours: readonly InternalTarget[], facts: ClockFacts): LocalChoices {
  const choices = pack.clocks.flatMap((rule): [string, ClockChoice][] => {
    const open = leftOpen(rule);
    const length = open && parseLength(targetFor(rule, ours, facts)?.length ?? '');
    return open && length ? [[rule.id, { [open]: length }]] : [];
  });
  return Object.fromEntries(choices);
}

/** The target that holds for a complaint: the latest that had begun on the day that decides for its rule. */
function targetFor(rule: ClockRule, targets: readonly InternalTarget[], { happened }: ClockFacts): InternalTarget | null {
  const dated = firstOf(happened, rule.datedBy)?.on ?? happened.map(({ on }) => on).toSorted()[0];
  return dated === undefined
    ? null
    : valueOn(
        targets.filter(({ clock }) => clock === rule.id),
        dated,
      );
}

/** When it runs out, from the same beginning and with the same time stopped, without what was extended; never after the rule's day. */
function internalDue({ rule, answer, calendar }: ClockAnswer, target: InternalTarget, facts: ClockFacts): InternalDue | undefined {
  const shorter = ruleOf(rule, target.length);
  if (shorter === null || answer.startedOn === null) return undefined;
  const count = dueDay(shorter, { ...facts, extensions: [] }, calendar);
  if (count.due === null) return undefined;
  const capped = answer.due !== null && answer.due < count.due;
  const day = capped ? answer.due : count.due;
  const at = (capped ? answer.dueAt : count.dueAt) ?? endOfDay(day, calendar.timeZone);
  return { day, at, atRiskFrom: count.atRiskFrom, words: target.length ?? '', reason: target.reason };
}

/** The rule with another length in each of its values, counted as each is counted. Null where the length is none. */
export function ruleOf(rule: ClockRule, length: string | null): ClockRule | null {
  const read = length === null ? null : parseLength(length);
  if (read === null) return null;
  const how = (value: ClockValue): Partial<Counted> => {
    const { limit } = value;
    if (limit.kind !== 'counted') return {};
    const { counting, receiptRoll, ends } = limit;
    return { counting, receiptRoll, ends };
  };
  const values = rule.values.map((value): ClockValue => ({ ...value, extensions: [], limit: counted(read, how(value)) }));
  return { ...rule, values };
}

/** '6 weeks', spelt as Redress spells it; null when it is no length. */
export function targetLength(written: string): string | null {
  const read = parseLength(written);
  return read === null || read.length === 0 ? null : lengthInWords(read);
}
