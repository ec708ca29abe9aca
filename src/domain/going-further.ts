// Whether a customer may ask for their complaint to be looked at again by us: only where the rules have a further stage with us, once
// this one was answered, and while the time for it runs. Not the independent body: nobody asks us for that.
import { type Day, day } from './day.ts';
import type { RefusalCode } from './refusal.ts';
import type { RulePack } from './rule-pack.ts';
import { beginsAt } from './stage-of-decision.ts';

export interface RunningClock {
  readonly clock: string;
  readonly rulePack: string;
  readonly dueDay: string | null;
}

export interface Further {
  readonly state: string;
  readonly level: number;
  readonly rulePack: string;
  readonly clocks: readonly RunningClock[];
}

/** The last day to ask, where the rules set one that runs; null where they set none. */
export function lastDayToGoFurther({ level, rulePack, clocks }: Further, pack: RulePack): Day | null {
  const begins = beginsAt(level + 1, pack);
  const windows = new Set(pack.clocks.filter(({ kind, met }) => kind === 'window' && met.includes(begins)).map(({ id }) => id));
  const running = clocks.find((one) => one.rulePack === rulePack && windows.has(one.clock) && one.dueDay !== null);
  return running?.dueDay ? day(running.dueDay) : null;
}

export function whyNotFurther(of: Further, pack: RulePack | undefined, today: Day): RefusalCode | undefined {
  const stages = pack?.stages.filter(({ outside }) => !outside).length ?? 0;
  if (!pack || of.state !== 'answered' || stages <= of.level) return 'further.not-open';
  const last = lastDayToGoFurther(of, pack);
  return last !== null && today > last ? 'further.window-over' : undefined;
}
