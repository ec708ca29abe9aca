// Keeping customers informed, told in sentences; and the choices about handling.
import { channelInWords } from '../channel.ts';
import { day, dayInShort } from '../day.ts';
import { choiceInWords, type HandlingChoice, handlingChoices } from '../handling-choice.ts';
import type { informingHappenings } from '../happenings/informing.ts';
import { inSentence, type Sentences } from './say.ts';

export const informingSentences: Sentences<keyof typeof informingHappenings> = {
  'progress-told': (facts, { when }) =>
    `told the customer how it stands ${when(facts.at)} (${inSentence(channelInWords(facts.channel))})` +
    (facts.nextDay === null ? '' : `, and that they will hear again by ${dayInShort(day(facts.nextDay))}`),
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
