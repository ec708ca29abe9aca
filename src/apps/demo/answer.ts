// What the office of the demonstration answers a complaint: what it came to, and in which words, after what usually turns out
// in complaints of its kind.
import { answersIn, type Outcome } from '#domain/milestone.ts';
import type { Case } from './case.ts';

/** What it comes to: once found it stays so. */
export const outcomeOf = (one: Case, early: boolean): Outcome =>
  (one.outcome ??= one.chance.weighed({ upheld: early ? 70 : 44, 'partly-upheld': 22, 'not-upheld': 32, other: 2 }));

export function answerFor(one: Case, early: boolean) {
  const { chance, office, theme, arrival } = one;
  const outcome = outcomeOf(one, early);
  const pack = office.house.rules.packs.get(office.rulePackOf(theme.team));
  const how = early ? (answersIn(pack).at(-1) ?? 'final-response-sent') : 'final-response-sent';
  const channel = arrival.channel === 'letter' ? 'letter' : chance.pick(['email', 'letter', 'phone']);
  return { how, outcome, channel, text: words(outcome, theme) };
}

function words(outcome: Outcome, { wrong, right, remedy }: Case['theme']): string {
  const said: Readonly<Record<Outcome, string>> = {
    upheld: `You were right: ${wrong}. We are sorry. ${remedy}`,
    'partly-upheld': `You were right that ${wrong}, and for this we are sorry. On the rest we see it otherwise: ${right}. ${remedy}`,
    'not-upheld': `We have looked at everything you sent. We do not find that we were at fault: ${right}.`,
    other:
      'We have heard both sides and cannot tell which of the two happened. As a sign of goodwill we have taken off the charge.',
  };
  const further =
    'If you do not agree, tell us; you may also take it to the ombudsman within six months, and the leaflet says how.';
  return `Thank you for telling us, and for your patience. ${said[outcome]} ${further}`;
}
