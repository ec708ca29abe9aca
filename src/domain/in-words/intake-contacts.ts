// What happens to contacts and customers, told in sentences.
import { channelInWords } from '../channel.ts';
import { type ContactKind, contactKinds } from '../contact-kind.ts';
import { inSentence, listed, type Sentences } from './say.ts';

type Kinds =
  | 'contact-logged'
  | 'contact-raised'
  | 'contact-settled'
  | 'contact-answered'
  | 'praise-passed-on'
  | 'contact-joined'
  | 'contact-added'
  | 'affected-customer-named'
  | 'affected-customer-told'
  | 'customer-corrected';

const kind = (name: string): string => (Object.hasOwn(contactKinds, name) ? contactKinds[name as ContactKind].toLowerCase() : name);
const by = (channel: string): string => inSentence(channelInWords(channel));

const fieldNames: Readonly<Record<string, string>> = {
  'preferred-channel': 'preferred channel',
  'contact-times': 'times to be contacted',
  'support-needs': 'support needs',
  'support-consent-at': 'consent to keep support needs',
  updates: 'that they do not want to hear how it goes',
  feedback: 'that they do not want to be asked how it went',
  problemNews: 'that they do not want to be told of problems',
};

export const contactSentences: Sentences<Kinds> = {
  'contact-logged': (facts, { when }) =>
    `logged a ${kind(facts.as)} received ${when(facts.receivedAt)} (${by(facts.channel)})${facts.spottedByUs ? ', spotted by us' : ''}`,
  'contact-raised': (facts, { name }) =>
    facts.complaint
      ? `made the ${kind(facts.from)} part of complaint ${name(facts.complaint)}`
      : `moved it up from ${kind(facts.from)} to ${kind(facts.to)}`,
  'contact-settled': (facts) => `settled the ${kind(facts.as)}`,
  'contact-answered': ({ as, channel, message, outcome }) => {
    const did =
      outcome === null ? '' : outcome === 'taken-up' ? 'took the suggestion up, and ' : 'did not take the suggestion up, and ';
    if (channel === null) return `${did}noted what became of the ${kind(as)}`;
    return `${did}${message ? 'wrote to thank them' : 'thanked them'} for the ${kind(as)} (${by(channel)})`;
  },
  'praise-passed-on': (facts, { name }) => `passed it on to ${listed(facts.people.map((person) => name(person)))}`,
  'contact-joined': () => 'joined an earlier contact to the complaint',
  'contact-added': (facts) =>
    `${facts.direction === 'in' ? 'noted what the customer said' : 'noted what we said'} (${by(facts.channel)})`,
  'affected-customer-named': (facts, { name }) => `named ${name(facts.customer)} as affected`,
  'affected-customer-told': (facts, { name }) => `told ${name(facts.customer)} (${by(facts.channel)})`,
  'customer-corrected': (facts) => `corrected ${listed(facts.fields.map((field) => fieldNames[field] ?? field))}`,
};
