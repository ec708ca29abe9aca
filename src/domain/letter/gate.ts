// The gate before a letter: what is missing or unclear in it, each with the place to mend it. What must be there holds the
// letter back; the same list refuses it on the server and stands beside it on the screen while it is written.
// Not advice on how it reads: that is language/.
import { citeInWords } from '../citation.ts';
import { composePart, type Composing } from './compose.ts';
import { chosenFiles, mostEnclosed } from './enclosure.ts';
import { answerItems } from './gate-answers.ts';
import { caseItems } from './gate-case.ts';
import { dateItems } from './gate-dates.ts';
import { type AtTheGate, type GateItem, look, must, type Reading } from './gate-item.ts';
import { partItems } from './gate-parts.ts';
import { outsideItems } from './gate-outside.ts';
import { recipientItems } from './gate-recipient.ts';
import { rightsItems } from './gate-rights.ts';
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
    ...rightsItems(reading),
    ...wordItems(reading),
    ...enclosureItems(reading),
    ...(reading.rule.to === 'outside' ? outsideItems(reading) : []),
    ...recipientItems(reading),
  ];
  return items.toSorted((a, b) => Number(a.level === 'look') - Number(b.level === 'look'));
}

/** What keeps it from being sent. */
export const heldBack = (items: readonly GateItem[]): GateItem[] => items.filter(({ level }) => level === 'must');

function enclosureItems(reading: Reading): GateItem[] {
  const { rule, content, by } = reading;
  if (by === 'phone') return content.files.length === 0 ? [] : [must('file.by-phone', unread, { to: 'files' })];
  return [...fileItems(reading), ...missingItems(rule, content)];
}

const unread = 'Files go along with it, and they cannot be read out. Send it another way, or leave them out.';

/** A picture is in the letter that they open on their own pages; a file beside it is not there. */
const unsent = 'Files go beside it, and a text message takes none along. Send it another way, or leave them out.';

function fileItems({ content, files, of, rule, by }: Reading): GateItem[] {
  const there = { to: 'files' } as const;
  const chosen = chosenFiles(files, content.files);
  const size = chosen.reduce((sum, one) => sum + one.size, 0);
  return [
    ...(chosen.length < content.files.length
      ? [must('file.gone', 'A file that was to go along is no longer with the complaint. Take it out.', there)]
      : []),
    ...chosen.flatMap(({ name, not }) => (not === null ? [] : [must('file.held', `“${name}” cannot go along. ${not}`, there)])),
    ...(by === 'text' && chosen.some(({ goes }) => goes === 'beside') ? [must('file.by-text', unsent, there)] : []),
    ...(size > mostEnclosed ? [must('file.too-much', 'The files are more than 20 MB together. Leave some out.', there)] : []),
    ...(chosen.length > 0 && rule.to === 'outside' && of.inConfidence.length > 0
      ? [look('file.in-confidence', 'The customer asked us not to say who they are. See that no file does.', there)]
      : []),
  ];
}

function missingItems(rule: Reading['rule'], content: Reading['content']): GateItem[] {
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
