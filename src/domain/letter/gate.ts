// The gate before a letter: what is missing or unclear in it, each with the place to mend it. What must be there holds the
// letter back; the same list refuses it on the server and stands beside it on the screen while it is written.
// Not advice on how it reads: that is language/.
import { citeInWords } from '../citation.ts';
import { composePart, type Composing } from './compose.ts';
import { answerItems } from './gate-answers.ts';
import { caseItems } from './gate-case.ts';
import { dateItems } from './gate-dates.ts';
import { type AtTheGate, type GateItem, must, type Reading } from './gate-item.ts';
import { partItems } from './gate-parts.ts';
import { outsideItems } from './gate-outside.ts';
import { recipientItems } from './gate-recipient.ts';
import { wordItems } from './gate-words.ts';
import { textOf } from './text.ts';

/** Everything that is missing or unclear, what holds it back first. */
export function letterGate(at: AtTheGate): GateItem[] {
  const composing: Composing = { pack: at.pack, fills: at.fills, on: at.on };
  const parts = at.content.parts.map((part) => ({ part, blocks: composePart(part, composing) }));
  const reading: Reading = { ...at, parts, text: parts.map(({ blocks }) => textOf(blocks)).join('\n') };
  const items = [
    ...partItems(reading),
    ...answerItems(reading),
    ...caseItems(reading),
    ...dateItems(reading),
    ...wordItems(reading),
    ...enclosureItems(reading),
    ...(reading.rule.to === 'outside' ? outsideItems(reading) : []),
    ...recipientItems(reading),
  ];
  return items.toSorted((a, b) => Number(a.level === 'look') - Number(b.level === 'look'));
}

/** What keeps it from being sent. */
export const heldBack = (items: readonly GateItem[]): GateItem[] => items.filter(({ level }) => level === 'must');

function enclosureItems({ rule, content, by }: Reading): GateItem[] {
  if (by === 'phone') return [];
  return rule.encloses
    .filter(({ id }) => !content.enclosed.includes(id))
    .map((one) =>
      must(
        'enclosure.missing',
        `Put this in with the letter, and tick it: ${one.name} (from ${one.from}).`,
        { to: 'enclosures', enclosure: one.id },
        citeInWords(one),
      ),
    );
}
