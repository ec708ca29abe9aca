// What happened to the regimes of a complaint and their clocks, told in sentences.
import { dateInWords, parseDay } from '../day.ts';
import type { regimeHappenings } from '../happenings/regimes.ts';
import { isOutcome, outcomes } from '../milestone.ts';
import { parseTrigger, triggerInWords } from '../trigger.ts';
import { counted, inSentence, type Sentences } from './say.ts';

const date = (written: string | null): string => {
  const day = written === null ? null : parseDay(written);
  return day === null ? (written ?? 'nothing') : dateInWords(day);
};
const dueSaid = ({ was, becomes }: { was: string | null; becomes: string | null }): string =>
  was === becomes ? '' : becomes === null ? '; nothing is due any more' : `; due first on ${date(becomes)}`;
const kindSaid = (what: string, change: { becomes: string | null } | undefined): string[] =>
  change === undefined ? [] : [`${what} ${change.becomes === null ? 'not said' : `“${change.becomes}”`}`];
const happened = (what: string): string => {
  const trigger = parseTrigger(what);
  return trigger === null ? what : triggerInWords(trigger);
};
const bearing = (points: number | null | undefined): string =>
  points === null || points === undefined ? '' : `, on ${counted(points, 'point', 'points')}`;

export const regimeSentences: Sentences<keyof typeof regimeHappenings> = {
  'regime-added': ({ name, because, rule, points, due }) =>
    because === 'rule'
      ? `applied ${name}${bearing(points)}, by the organisation’s rule “${rule ?? ''}”${dueSaid(due)}`
      : `added ${name} to the rules that apply${bearing(points)}${dueSaid(due)}`,
  'regime-corrected': ({ name, was, main, type, complainant, receivedAt, points, due }) => {
    const said = [
      ...(was === undefined ? [] : [`in place of ${was}`]),
      ...(main ? ['the main rules'] : []),
      ...kindSaid('kind of complaint', type),
      ...kindSaid('complainant', complainant),
      ...(receivedAt === undefined ? [] : [`received ${receivedAt.becomes ? date(receivedAt.becomes) : 'with the complaint'}`]),
      ...(points === undefined ? [] : [points === null ? 'the whole complaint' : counted(points, 'point', 'points')]),
    ];
    return `corrected how ${name} applies: ${said.join('; ')}${dueSaid(due)}`;
  },
  'regime-removed': ({ name, due }) => `took ${name} off the rules that apply${dueSaid(due)}`,
  'regime-outcome-recorded': ({ name, outcome }) =>
    `recorded what it came to under ${name}: ${inSentence(isOutcome(outcome) ? outcomes[outcome] : outcome)}`,
  'milestone-recorded': ({ what, at }, { when }) => `recorded ${when(at)} that ${happened(what)}`,
  'milestone-taken-back': ({ what }) => `took back that ${happened(what)}: it was recorded by mistake`,
  'time-given': ({ name, was, becomes, consented }) =>
    `gave ${inSentence(name)} more time${consented ? ', with the customer’s consent' : ''}: ${
      becomes === null ? `past ${date(was)}` : `until ${date(becomes)}, not ${date(was)}`
    }`,
  'time-asked': ({ name, was }) => `asked for more time for ${inSentence(name)}, due on ${date(was)}`,
  'lateness-explained': ({ name, reason }) => `said why ${inSentence(name)} was late: ${inSentence(reason)}`,
  'lateness-reasons-changed': ({ reasons }) => `changed the reasons for lateness: ${reasons.map(inSentence).join('; ')}`,
  'regime-rules-changed': ({ rules }) =>
    rules.length === 0
      ? 'took away every rule of which regimes apply'
      : `changed which regimes apply: ${rules.map(({ name }) => name).join('; ')}`,
};
