// How complaints end and what is learnt from them, told in sentences.
import { channelInWords } from '../channel.ts';
import { followUpResults, satisfactions } from '../closing.ts';
import { day, dayInShort } from '../day.ts';
import type { closingHappenings } from '../happenings/closing.ts';
import { inSentence, listed, type Sentences } from './say.ts';

const on = (written: string): string => dayInShort(day(written));

export const closingSentences: Sentences<keyof typeof closingHappenings> = {
  'satisfaction-asked': (facts) => {
    const asked = `asked whether the customer is satisfied (${inSentence(channelInWords(facts.channel))})`;
    const { outcome, handling } = facts;
    if (outcome === null && handling === null) return `${asked}; there was no answer`;
    const said = [
      ...(outcome === null ? [] : [`with the outcome: ${inSentence(satisfactions[outcome])}`]),
      ...(handling === null ? [] : [`with the handling: ${inSentence(satisfactions[handling])}`]),
    ];
    return `${asked}; ${listed(said)}`;
  },
  'satisfaction-told': ({ outcome, handling }) => {
    const said = [
      ...(outcome === null ? [] : [`was it put right: ${inSentence(satisfactions[outcome])}`]),
      ...(handling === null ? [] : [`was it handled well: ${inSentence(satisfactions[handling])}`]),
    ];
    return said.length === 0 ? 'took down how it went' : `took down how it went; ${listed(said)}`;
  },
  'lesson-noted': (facts, { name }) => {
    if (facts.as === 'nothing') return 'noted why there is nothing to learn from it';
    const what = facts.as === 'thanks' ? 'noted what was done well' : 'noted what is to be learnt from it';
    return facts.to.length === 0 ? what : `${what}, for ${listed(facts.to.map((id) => name(id)))}`;
  },
  'lesson-acknowledged': () => 'acknowledged the lesson',
  'approach-changed': (facts) => `wrote down what they do differently, to look back ${on(facts.lookBack)}`,
  'approach-looked-back': (facts) =>
    `looked back at what they do differently: ${{ yes: 'it helped', partly: 'it helped partly', no: 'it did not help' }[facts.helped]}`,
  'follow-up-set': (facts) => `set ${on(facts.day)} to ask the customer again`,
  'follow-up-made': (facts) => `asked the customer again: ${inSentence(followUpResults[facts.stillRight])}`,
};
