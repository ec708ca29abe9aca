// What the writer's own words say of the way to go further: that there is none, within another time than there is, or to another
// body than the rules name. What the rules lock into the letter is theirs, and right by itself.
import { addDays, addMonths, dateInWords, type Day } from '../day.ts';
import { type GateItem, look, must, type Reading } from './gate-item.ts';
import { textOf } from './text.ts';

export function rightsItems(reading: Reading): GateItem[] {
  const third = reading.pack?.thirdParty ?? null;
  if (third === null) return [];
  const body = third.name.replace(/^the /iu, '');
  return reading.parts
    .filter(({ part }) => !part.locked && part.belongs !== false)
    .flatMap(({ part, blocks }) => {
      const to = (words: string) => ({ to: 'part', part: part.key, words }) as const;
      return textOf(blocks)
        .split(/(?<=[.!?])\s+|\n/u)
        .flatMap((sentence) => [
          ...deniedItems(sentence, third.name, to),
          ...windowItems(sentence, reading, body, to),
          ...otherBodyItems(sentence, third.name, to),
        ]);
    });
}

type MendAt = (words: string) => GateItem['mend'];

const DENIED =
  /\byou (?:cannot|can ?not|can['’]t|may not|are not able to|have no right to) (?:take (?:it|this|your complaint|the matter) (?:any )?further(?! with us)|appeal|go to (?:the|an) ombudsman)\b|\b(?:this|that) is the end of the matter\b|\b(?:our|this) decision is final\b|\bwe (?:will|shall) not (?:discuss|correspond|reply|respond)[^.!?\n]{0,40}\b(?:further|any more|again)\b/iu;

function deniedItems(sentence: string, third: string, to: MendAt): GateItem[] {
  const words = DENIED.exec(sentence)?.[0];
  if (words === undefined) return [];
  return [must('rights.denied', `It says “${words}”, and the customer may go to ${third}. Take that out.`, to(words))];
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const WINDOW = new RegExp(String.raw`\b(?:within|have|in) (?:(\d{1,3})|(${numbers.join('|')})) (day|week|month)s?\b`, 'iu');

const YOURS = /\byou (?:have|must|can|may|need to|should)\b/iu;

/** A time to go further that ends on another day than the rules give, counted from the date of the letter. */
function windowItems(sentence: string, { fills, on }: Reading, body: string, to: MendAt): GateItem[] {
  const until = fills.get('third-party.until') ?? null;
  const found = WINDOW.exec(sentence);
  const spoken = YOURS.test(sentence) && (/ombudsman/iu.test(sentence) || sentence.includes(body));
  if (until === null || found === null || !spoken) return [];
  const [words, digits, word = '', unit = ''] = found;
  const many = digits === undefined ? numbers.indexOf(word.toLowerCase()) + 1 : Number(digits);
  if (until.includes(dateInWords(after(on, many, unit.toLowerCase())))) return [];
  return [must('rights.window', `It says “${words}”. The customer has until ${until} to go further.`, to(words))];
}

const after = (on: Day, many: number, unit: string): Day =>
  unit === 'month' ? addMonths(on, many) : addDays(on, many * (unit === 'week' ? 7 : 1));

const OMBUDSMAN = /\b(?:\p{Lu}[\p{L}’']+ (?:(?:and|of|for) )?){1,4}Ombudsman(?: Service| Scheme)?\b/gu;

function otherBodyItems(sentence: string, third: string, to: MendAt): GateItem[] {
  const own = third.toLowerCase();
  return (sentence.match(OMBUDSMAN) ?? []).flatMap((found) => {
    const name = found.replace(/^(?:The|A|An|This|Our|Your) /u, '');
    if (name.startsWith('Ombudsman') || own.includes(name.toLowerCase()) || name.toLowerCase().includes(own.replace(/^the /u, '')))
      return [];
    return [look('rights.other-body', `It names the ${name}. Under these rules the customer may go to ${third}.`, to(name))];
  });
}
