// Keeping customers informed, told in sentences; and the choices about handling.
import { channelInWords } from '../channel.ts';
import { day, dayInShort } from '../day.ts';
import { choiceInWords, type HandlingChoice, handlingChoices } from '../handling-choice.ts';
import { type Notice, notices } from '../informing/notice.ts';
import { type MessageKind, messageKinds } from '../outgoing-message.ts';
import type { informingHappenings } from '../happenings/informing.ts';
import { inSentence, type Sentences } from './say.ts';

const notice = (name: string): string => {
  const known = Object.hasOwn(notices, name) ? notices[name as Notice].name : messageKinds[name as MessageKind].name;
  return `the notice “${known}”`;
};

export const informingSentences: Sentences<keyof typeof informingHappenings> = {
  'progress-told': (facts, { when }) =>
    `told the customer how it stands ${when(facts.at)} (${inSentence(channelInWords(facts.channel))})` +
    (facts.nextDay === null ? '' : `, and that they will hear again by ${dayInShort(day(facts.nextDay))}`),
  'notice-prepared': (facts) =>
    `prepared ${notice(facts.notice)} for a colleague to send (${inSentence(channelInWords(facts.channel))})`,
  'notice-sent': (facts) =>
    `sent ${notice(facts.notice)}${facts.changed ? ' in other words' : ''} (${inSentence(channelInWords(facts.channel))})`,
  'notice-set-aside': (facts) =>
    facts.overtaken
      ? 'set aside what was prepared to tell the customer: it is no longer news'
      : 'left unsent what was prepared to tell the customer',
  'notice-worded': (facts) =>
    facts.asItCame
      ? `took the words of ${notice(facts.notice)} (${facts.language}) back to how they came`
      : `changed the words of ${notice(facts.notice)} (${facts.language}, version ${facts.version})`,
  'feedback-asked': (facts) => `asked how it went (${inSentence(channelInWords(facts.channel))})`,
  'feedback-given': ({ sorted, became }) =>
    `took down how it went: ${sorted === 'yes' ? 'sorted out' : sorted === 'partly' ? 'partly sorted out' : 'not sorted out'}${became === null ? '' : '; it became a problem'}`,
  'guidance-changed': (facts) =>
    facts.asItCame
      ? `took the guidance “${facts.guidance}” back to how it came`
      : `changed the guidance “${facts.guidance}” (version ${facts.version})`,
  'handling-choice-changed': (facts) => {
    const choice = facts.choice as HandlingChoice;
    const [was, becomes] = [choiceInWords(choice, facts.was), choiceInWords(choice, facts.becomes)];
    return `changed “${handlingChoices[choice].name}” from ${was} to ${becomes}`;
  },
};
