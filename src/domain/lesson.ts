// A lesson: what a complaint teaches, told without blame to the colleagues involved and to those it concerns, with thanks where
// thanks are due, and acknowledged by each. A change of approach is the other half: what somebody does differently after a
// justified complaint, in their own words, with a day to look back. Not a root cause, and not an action for the organisation.
import type { Outcome } from './milestone.ts';
import type { RefusalCode } from './refusal.ts';

export const lessonKinds = {
  lesson: 'Something to learn',
  thanks: 'Something well done',
  nothing: 'Nothing to learn, because',
} as const;
export type LessonKind = keyof typeof lessonKinds;

/** involved: had a hand in what happened. concerned: could meet the same. */
export const lessonParts = { involved: 'Was involved', concerned: 'It concerns their work' } as const;
export type LessonPart = keyof typeof lessonParts;

/** Who is to hear of it, once each; the one involved stays involved. Nobody hears that there is nothing to learn. */
export function recipientsOf(kind: LessonKind, involved: readonly string[], concerned: readonly string[]) {
  if (kind === 'nothing') return [];
  const first = new Set(involved);
  const others = [...new Set(concerned)].filter((person) => !first.has(person));
  const as = (part: LessonPart) => (person: string) => ({ person, part });
  return [...[...first].map(as('involved')), ...others.map(as('concerned'))];
}

const justified: ReadonlySet<string> = new Set<Outcome>(['upheld', 'partly-upheld']);

/**
 * Why nobody need write down a change of approach for it: it was not found justified. Whoever was told a lesson of it may write
 * one, also where they may not see the complaint.
 */
export function whyNoChange(known: { readonly outcome: string | null; readonly told: boolean }): RefusalCode | undefined {
  return known.told || (known.outcome !== null && justified.has(known.outcome)) ? undefined : 'approach.not-justified';
}

export const helpedNames = { yes: 'It helped', partly: 'It helped partly', no: 'It did not help' } as const;
export type Helped = keyof typeof helpedNames;
