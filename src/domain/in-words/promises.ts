// Promises, told in sentences.
import { channelInWords } from '../channel.ts';
import { day, dayInShort } from '../day.ts';
import type { promiseHappenings } from '../happenings/promises.ts';
import { counted, inSentence, type Sentences } from './say.ts';

const on = (written: string): string => dayInShort(day(written));
const by = (channel: string): string => inSentence(channelInWords(channel));

export const promiseSentences: Sentences<keyof typeof promiseHappenings> = {
  'promise-made': (facts, { name }) =>
    `promised the customer something by ${on(facts.day)}, ${name(facts.owner)} to see to it` +
    (facts.follows === null ? '' : ', in place of a promise that was not kept'),
  'promise-accepted': (facts) => `accepted the promise for ${on(facts.day)}`,
  'promise-handed-back': (facts) => `handed back the promise for ${on(facts.day)}`,
  'promise-given': (facts, { name }) =>
    `gave the promise for ${on(facts.day)} to ${name(facts.becomes)}; it was with ${name(facts.was)}`,
  'promise-kept': (facts) =>
    `recorded that the promise for ${on(facts.day)} was kept${facts.late ? ', late' : ''}` +
    (facts.told === null ? '' : `, and told the customer (${by(facts.told)})`),
  'promise-broken': (facts) =>
    `recorded that the promise for ${on(facts.day)} was not kept, and told the customer (${by(facts.told)})` +
    (facts.nextDay === null ? '' : `; the new date is ${on(facts.nextDay)}`),
  'promise-released': (facts) =>
    `recorded that the customer released us from the promise for ${on(facts.day)} (${by(facts.channel)})`,
  'promise-carried': (facts) => `carried the promise for ${on(facts.day)} on past the closing`,
  'promise-owners-warned': (facts) =>
    `reminded owners of promises: ${counted(facts.soon, 'promise', 'promises')} nearly due, ${counted(facts.late, 'promise', 'promises')} late`,
};
