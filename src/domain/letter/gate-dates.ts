// Whether the dates in a letter can be kept and are true: none that is still to come has passed, each is a day of the calendar
// and falls on the weekday it is given, a holding letter gives a new one, and the last day to go further is told as it is.
import { dateInWords, type Day, dayInWords, parseDay, weekdayName } from '../day.ts';
import { blankInWords } from '../letter-body.ts';
import { LETTER_KINDS } from './kind.ts';
import { type GateItem, look, must, type Reading, type ReadPart } from './gate-item.ts';
import { blanksOf, textOf } from './text.ts';

export function dateItems(reading: Reading): GateItem[] {
  const open = reading.parts.filter(({ part }) => !part.locked && part.belongs !== false);
  return [...passedItems(reading), ...newDateItems(reading), ...open.flatMap((one) => writtenItems(one, reading))];
}

function passedItems({ rule, content, pack, dues, on }: Reading): GateItem[] {
  // A letter that says we need longer may well name the day that has passed.
  const say = LETTER_KINDS[rule.kind].delays ? look : must;
  return content.parts
    .filter(({ belongs }) => belongs !== false)
    .flatMap((part) =>
      blanksOf(part.blocks).flatMap((blank) => {
        const due: Day | null = dues.get(blank) ?? null;
        if (due === null || due >= on) return [];
        const what = blankInWords(blank, pack?.clocks);
        return [
          say('date.passed', `It gives ${dayInWords(due)} as ${what}, and that day has passed. Say when it will be now.`, {
            to: 'part',
            part: part.key,
          }),
        ];
      }),
    );
}

function newDateItems({ rule, content, text, on }: Reading): GateItem[] {
  const gives = content.parts.some(({ belongs, blocks }) => belongs !== false && blanksOf(blocks).includes('delay.new-date'));
  if (!LETTER_KINDS[rule.kind].delays && !gives) return [];
  const day = content.newDate === null ? null : parseDay(content.newDate);
  if (day === null)
    return [must('new-date.missing', 'Choose the new date by which the customer will have our answer.', { to: 'new-date' })];
  if (day <= on)
    return [must('new-date.passed', 'The new date is not after the date of the letter. Choose a later one.', { to: 'new-date' })];
  return text.includes(dateInWords(day))
    ? []
    : [must('new-date.not-told', `The letter does not give the new date, ${dayInWords(day)}.`, { to: 'new-date' })];
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const WRITTEN = new RegExp(String.raw`(?:\b(${weekdays}),? )?\b(\d{1,2})(?:st|nd|rd|th)? (${months}) (\d{4})\b`, 'gu');
/** A sentence about what is still to come: we will, you have until, tell us by. */
const TO_COME = /\b(?:will|shall|['’]ll|you (?:have|can|may)|must|please|tell us|let us know|send us|expect to)\b/iu;
const LAST_DAY = /\b(?:by|until|before|no later than|on or before|up to) (?:the )?$/iu;
const RECEIVED = new RegExp(
  String.raw`\b(?:complained(?: to us)? on|(?:complaint|letter|e-mail) (?:of|dated|received on|we received on)|received your complaint on) (\d{1,2}(?:st|nd|rd|th)? (?:${months}) \d{4})\b`,
  'u',
);
/** Words of what has been. */
const HAPPENED = /\b(?:was|were|came|visited|fitted|repaired|rang|called|wrote|sent|paid|refunded|spoke|received|told)\b/iu;
const monthNames = months.split('|');

interface Written {
  readonly words: string;
  readonly weekday: string | undefined;
  /** Null for a day that no calendar has. */
  readonly day: Day | null;
  readonly isLastDay: boolean;
  readonly toCome: boolean;
  readonly sentence: string;
}

function writtenDates(text: string): Written[] {
  return text.split(/(?<=[.!?])\s+|\n/u).flatMap((sentence) =>
    [...sentence.matchAll(WRITTEN)].map((match): Written => {
      const [words, weekday, date = '', month = '', year = ''] = match;
      const number = String(monthNames.indexOf(month) + 1).padStart(2, '0');
      return {
        words,
        weekday,
        day: parseDay(`${year}-${number}-${date.padStart(2, '0')}`),
        isLastDay: LAST_DAY.test(sentence.slice(0, match.index)),
        toCome: TO_COME.test(sentence),
        sentence,
      };
    }),
  );
}

function writtenItems({ part, blocks }: ReadPart, { on, fills, pack }: Reading): GateItem[] {
  const here = { to: 'part', part: part.key } as const;
  // Blanks are filled in what is read here: they are right by themselves, and are asked about above.
  const own = [...fills.values()].flatMap((value) => value ?? []);
  const until = fills.get('third-party.until') ?? null;
  const body = pack?.thirdParty?.name.replace(/^the /iu, '');
  return writtenDates(textOf(blocks)).flatMap(({ words, weekday, day, isLastDay, toCome, sentence }): GateItem[] => {
    if (day === null) return [must('date.impossible', `“${words}” is on no calendar.`, here)];
    if (weekday !== undefined && weekdayName(day) !== weekday)
      return [must('date.weekday', `${dateInWords(day)} is a ${weekdayName(day)}, not a ${weekday}.`, here)];
    const rights = isLastDay && until !== null && (/ombudsman/iu.test(sentence) || (body !== undefined && sentence.includes(body)));
    if (rights && !until.includes(dateInWords(day)))
      return [must('date.rights', `It gives ${dateInWords(day)} as the last day to go further. That day is ${until}.`, here)];
    const came = RECEIVED.exec(sentence)?.[1];
    const received = fills.get('complaint.received') ?? null;
    if (received !== null && came !== undefined && came === words && !received.includes(dateInWords(day)))
      return [look('date.received', `It says the complaint is of ${dateInWords(day)}. It came on ${received}.`, here)];
    if (day > on && HAPPENED.test(sentence) && !toCome && !isLastDay)
      return [look('date.not-yet', `It tells of ${dateInWords(day)} as if that day had been. It is still to come.`, here)];
    if (isLastDay && toCome && day < on && !own.some((value) => value.includes(dateInWords(day))))
      return [must('date.passed', `It gives ${dateInWords(day)} as a day still to come, and it has passed.`, here)];
    return [];
  });
}
