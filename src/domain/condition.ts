// When a rule applies to a complaint: by its type, channel, complainant, or by what has happened so far.
// Invariant: an empty condition always holds; every part named must hold. Not a language: only these questions.
import type { Happened, Trigger } from './trigger.ts';

export type Condition = {
  /** Any of these complaint types, as the pack names them. */
  readonly type?: readonly string[] | undefined;
  readonly channel?: readonly string[] | undefined;
  /** Any of these kinds of complainant, as the pack's `eligible` names them. */
  readonly complainant?: readonly string[] | undefined;
  /** All of these have happened. */
  readonly happened?: readonly Trigger[] | undefined;
  /** None of these has happened. */
  readonly notHappened?: readonly Trigger[] | undefined;
  /** Any of these conditions holds. */
  readonly any?: readonly Condition[] | undefined;
  readonly not?: Condition | undefined;
};

/** What the questions are asked of. */
export type Circumstances = {
  readonly happened: readonly Happened[];
  readonly type?: string | undefined;
  readonly channel?: string | undefined;
  readonly complainant?: string | undefined;
};

export function holds(condition: Condition | undefined, of: Circumstances): boolean {
  if (condition === undefined) return true;
  const has = (trigger: Trigger) => of.happened.some((one) => one.what === trigger);
  return (
    isAmong(of.type, condition.type) &&
    isAmong(of.channel, condition.channel) &&
    isAmong(of.complainant, condition.complainant) &&
    (condition.happened ?? []).every(has) &&
    !(condition.notHappened ?? []).some(has) &&
    (condition.any === undefined || condition.any.some((one) => holds(one, of))) &&
    (condition.not === undefined || !holds(condition.not, of))
  );
}

function isAmong(value: string | undefined, allowed: readonly string[] | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}
