// Customers coming back to their complaint, told in sentences.
import { addressChecks, addressProofs } from '../address-proof.ts';
import { channelInWords } from '../channel.ts';
import type { wayInHappenings } from '../happenings/way-in.ts';
import { inSentence, type Sentences } from './say.ts';

const howKnown: Readonly<Record<string, string>> = { ...addressProofs, ...addressChecks };
const ways = { link: 'the link they were sent', code: 'the code they were sent', receipt: 'their receipt' } as const;
export const wayInSentences: Sentences<keyof typeof wayInHappenings> = {
  'way-in-sent': (facts, { name }) => `sent ${name(facts.customer)} a way in (${inSentence(channelInWords(facts.channel))})`,
  'way-in-given': (facts, { name }) =>
    `sent ${name(facts.customer)} a link to their complaint (${inSentence(channelInWords(facts.channel))}); how we know the address: “${howKnown[facts.by] ?? facts.by}”`,
  'draft-link-sent': () => 'sent somebody the link to a complaint they had begun',
  'way-in-failed': (facts) => `tried to come in to a complaint with a ${facts.by} that is not right`,
  'customer-admitted': (facts, { name }) => `let ${name(facts.customer)} in by ${ways[facts.by]}`,
  'customer-left': (facts, { name }) => `closed the door after ${name(facts.customer)}, who was finished`,
};
