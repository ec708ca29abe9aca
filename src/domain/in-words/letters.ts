// Letters, told in sentences.
import { dateInWords, day } from '../day.ts';
import type { letterHappenings } from '../happenings/letters.ts';
import { inSentence, type Sentences } from './say.ts';

const of = (name: string): string => `the letter “${name}”`;
const ways: Readonly<Record<string, string>> = {
  post: 'by post',
  email: 'by e-mail',
  phone: 'by reading it to them on the phone',
};

export const letterSentences: Sentences<keyof typeof letterHappenings> = {
  'letter-begun': ({ name }) => `began ${of(name)}`,
  'letter-kept': ({ name, version }) => `changed ${of(name)} (version ${version})`,
  'letter-discarded': ({ name }) => `discarded ${of(name)}`,
  'letter-sent': ({ name, how, dated, to }, told) =>
    `sent ${of(name)} of ${dateInWords(day(dated))} to ${to === null ? 'a body outside' : told.name(to)} ${ways[how] ?? how}`,
  'letter-proof-added': ({ name }) => `added proof that ${of(name)} was sent`,
  'clock-extended': ({ name, to, reason }) =>
    `moved the last day of ${inSentence(name)} to ${dateInWords(day(to))}, and told the customer${reason ? ` (${reason})` : ''}`,
  'information-put-in-letter': ({ requests }) =>
    `asked the customer by letter for what was noted (${requests.length === 1 ? 'one request' : `${requests.length} requests`})`,
  'wording-entered': ({ name, inForce }) => `entered the prescribed words of “${name}”, in force from ${dateInWords(day(inForce))}`,
  'recourse-changed': ({ name }) => `changed how letters under ${name} name the independent body and other ways to be helped`,
  'outside-body-listed': ({ name }) => `put ${name} on the list of bodies outside that complaints are passed on to`,
  'outside-body-corrected': ({ name }) => `corrected ${name} on the list of bodies outside`,
  'outside-body-retired': ({ name }) => `took ${name} off the list of bodies outside`,
  'jargon-changed': ({ term, was, becomes }) => {
    if (becomes === null) return `took “${term}” off the list of words to avoid`;
    return was === null
      ? `put “${term}” on the list of words to avoid: better “${becomes}”`
      : `changed the better word for “${term}” from “${was}” to “${becomes}”`;
  },
};
