// Messages that go out and the settings of mail, told in sentences.
import { channelInWords } from '../channel.ts';
import type { outgoingHappenings } from '../happenings/outgoing.ts';
import { type MessageKind, messageKinds } from '../outgoing-message.ts';
import { inSentence, listed, type Sentences } from './say.ts';

interface Of {
  readonly messageKind: string;
  readonly channel: string;
}

const the = ({ messageKind, channel }: Of): string => {
  const { name } = messageKinds[messageKind as MessageKind];
  return `the message “${name}” (${inSentence(channelInWords(channel))})`;
};

const names: Readonly<Record<string, string>> = {
  host: 'the mail server',
  port: 'its port',
  security: 'how the line is kept private',
  username: 'the user name',
  password: 'the password',
  dkimDomain: 'the domain that signs',
  dkimSelector: 'the selector of its key',
  dkimKey: 'the key that signs',
  name: 'the sender’s name',
  address: 'the sender’s address',
  replyTo: 'the address for answers',
};

const changed = (changes: Readonly<Record<string, { was: string; becomes: string }>>): string =>
  listed(Object.entries(changes).map(([key, { was, becomes }]) => `${names[key] ?? key} from “${was}” to “${becomes}”`));

export const outgoingSentences: Sentences<keyof typeof outgoingHappenings> = {
  'message-handed-over': (facts) => `began to hand over ${the(facts)}${facts.attempt > 1 ? `, try ${facts.attempt}` : ''}`,
  'message-sent': (facts) => `sent ${the(facts)}`,
  'message-put-off': (facts, { when }) => `could not hand over ${the(facts)} yet, and tries again ${when(facts.again)}`,
  'message-failed': (facts) => `could not send ${the(facts)}${facts.code === null ? '' : ` (answer ${facts.code})`}`,
  'message-interrupted': (facts) => `was stopped while handing over ${the(facts)}: it may have gone`,
  'message-bounced': (facts) => `learnt that ${the(facts)} came back (${facts.status})`,
  'message-settled': (facts) => `found that ${the(facts)} ${facts.went ? 'had gone' : 'had not gone'}`,
  'message-sent-again': (facts) => `sent ${the(facts)} again`,
  'message-delivered': (facts) => `learnt that ${the(facts)} was delivered`,
  'gateway-kept': ({ channel, active, newSecret }) =>
    `set up where messages go by ${inSentence(channelInWords(channel))}${active ? '' : ', paused'}${newSecret ? ', with a new secret' : ''}`,
  'gateway-removed': ({ channel }) => `took away the way to send by ${inSentence(channelInWords(channel))}`,
  'gateway-standing-noted': ({ channel, well }) =>
    `found that messages by ${inSentence(channelInWords(channel))} ${well ? 'are taken again' : 'are not taken'}`,
  'trial-message-made': () => 'sent a trial message',
  'mail-server-changed': (facts) => `changed ${changed(facts.changes)}`,
  'mail-sender-changed': (facts, { name }) => `changed for ${name(facts.legalEntity)} ${changed(facts.changes)}`,
};
