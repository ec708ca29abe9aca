// Whether the dates in a letter can be kept and are told: none has passed, and a holding letter gives a new one.
import { dateInWords, type Day, dayInWords, parseDay } from '../day.ts';
import { blankInWords } from '../letter-body.ts';
import { LETTER_KINDS } from './kind.ts';
import { type GateItem, must, type Reading } from './gate-item.ts';
import { blanksOf } from './text.ts';

export function dateItems(reading: Reading): GateItem[] {
  return [...passedItems(reading), ...newDateItems(reading)];
}

function passedItems({ content, pack, dues, on }: Reading): GateItem[] {
  return content.parts
    .filter(({ belongs }) => belongs !== false)
    .flatMap((part) =>
      blanksOf(part.blocks).flatMap((blank) => {
        const due: Day | null = dues.get(blank) ?? null;
        if (due === null || due >= on) return [];
        const what = blankInWords(blank, pack?.clocks);
        return [
          must('date.passed', `It gives ${dayInWords(due)} as ${what}, and that day has passed. Say when it will be now.`, {
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
