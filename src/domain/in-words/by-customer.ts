// What customers did themselves, told in sentences: the same happenings as when a colleague notes them on a customer's behalf, with
// the customer as who did it.
import { channelInWords } from '../channel.ts';
import { followUpResults, satisfactions } from '../closing.ts';
import type { HappeningKind } from '../happening.ts';
import { counted, inSentence, listed, type Sentences } from './say.ts';

const by = (channel: string): string => inSentence(channelInWords(channel));

export const customerSentences: Partial<Sentences<HappeningKind>> = {
  'contact-added': (facts) => `wrote to us (${by(facts.channel)})`,
  'file-attached': (facts, { name }) => `sent ${name(facts.attachment)}`,
  'understanding-confirmed': (facts) => `confirmed version ${facts.number} of our understanding`,
  'understanding-corrected': (facts) => `corrected version ${facts.number} of our understanding; the next is begun`,
  'information-received': (facts) =>
    `answered what we asked${facts.files > 0 ? `, with ${counted(facts.files, 'file', 'files')}` : ''}`,
  'offer-accepted': () => 'accepted an offer',
  'offers-declined': (facts) => `declined round ${facts.number} of offers`,
  'offers-countered': (facts) => `asked for something else in round ${facts.number} of offers`,
  'complaint-withdrawn': () => 'withdrew the complaint',
  'level-raised': (facts) => `asked for it to be looked at again, at stage ${facts.becomes}`,
  'satisfaction-asked': ({ outcome, handling }) => {
    const said = [
      ...(outcome === null ? [] : [`was it put right: ${inSentence(satisfactions[outcome])}`]),
      ...(handling === null ? [] : [`was it handled well: ${inSentence(satisfactions[handling])}`]),
    ];
    return said.length === 0 ? 'wrote how it went' : `told us how it went; ${listed(said)}`;
  },
  'follow-up-made': (facts) => `told us how it went since: ${inSentence(followUpResults[facts.stillRight])}`,
};
