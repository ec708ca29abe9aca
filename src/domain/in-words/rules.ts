// What happens to the rules as the organisation keeps them, told in sentences.
import { dateInWords, parseDay } from '../day.ts';
import type { ruleHappenings } from '../happenings/rules.ts';
import type { Sentences } from './say.ts';

const dayOf = (day: string): string => {
  const read = parseDay(day);
  return read === null ? day : dateInWords(read);
};

export const ruleSentences: Sentences<keyof typeof ruleHappenings> = {
  'rule-checked': ({ rulePack, statement, agrees, source, readOn }, { name }) =>
    `compared “${statement}” of ${name(rulePack)} with ${source}, read on ${dayOf(readOn)}: ${agrees ? 'it agrees' : 'it differs'}`,
  'internal-target-set': ({ rulePack, clock, from, was, becomes }, { name }) =>
    `set the internal target for “${clock}” of ${name(rulePack)} from ${dayOf(from)} ${was === null ? '' : `from ${was} `}to ${becomes ?? 'none'}`,
  'targets-recounted': ({ target, due }) => {
    const because = 'because the organisation set another time of its own';
    if (due.was !== due.becomes && due.becomes !== null) return `counted the clocks anew, ${because}: due ${dayOf(due.becomes)}`;
    if (target.becomes === null) return `counted the clocks anew, ${because}: no internal target is left`;
    return `counted the clocks anew, ${because}: internal target ${dayOf(target.becomes)}; the regulator’s date stays as it was`;
  },
  'rule-check-withdrawn': ({ rulePack, statement }, { name }) => `took back the check of “${statement}” of ${name(rulePack)}`,
};
