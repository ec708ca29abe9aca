// The stages in which one complaint may be decided: the first, and at the customer's wish a second and perhaps a third, each by
// somebody else. A regime says by its stages when one begins and what ends it, so that its clocks turn on the right moments.
// Not the stages of handling on the rail.
import type { RulePack } from './rule-pack.ts';
import { parseTrigger, type Trigger } from './trigger.ts';

type Stages = Pick<RulePack, 'stages' | 'clocks'>;

/** What begins the decision at this level: as the regime names it, else the plain word. */
export function beginsAt(level: number, pack: Stages | undefined): Trigger {
  const inside = pack?.stages.filter(({ outside }) => !outside) ?? [];
  return inside[level - 1]?.begins ?? (level === 2 ? 'escalated' : at('escalated', level - 1));
}

/**
 * The milestone to keep when this happens at a level: 'acknowledged@2' where the regime counts from it, 'stage-response-sent@2' for
 * an answer, else the word itself, which is never wrong and meets what it met at the first stage.
 */
export function milestoneAt(what: Trigger, level: number, pack: Stages | undefined): Trigger {
  if (level === 1) return what;
  const known = triggersOf(pack);
  const answer = what === 'final-response-sent' ? at('stage-response-sent', level) : null;
  return [at(what, level), answer].find((one): one is Trigger => one !== null && known.has(one)) ?? what;
}

function at(what: Trigger, level: number): Trigger {
  return parseTrigger(`${what}@${level}`) ?? what;
}

function triggersOf(pack: Stages | undefined): ReadonlySet<Trigger> {
  return new Set([
    ...(pack?.stages.flatMap(({ ends }) => ends) ?? []),
    ...(pack?.clocks.flatMap(({ starts, met, ended }) => [...(typeof starts === 'string' ? [starts] : []), ...met, ...ended]) ??
      []),
  ]);
}
