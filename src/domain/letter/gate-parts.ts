// What the parts of a letter still lack: blanks to be written or known, elements the rules require, choices between prescribed
// wordings, and wordings the pack does not hold.
import { citeInWords } from '../citation.ts';
import { blankInWords } from '../letter-body.ts';
import type { LetterElement } from '../rule-pack.ts';
import { wordingOn } from './compose.ts';
import { type GateItem, look, type Mend, must, type Reading, type ReadPart } from './gate-item.ts';
import { blanksOf, textOf } from './text.ts';

export function partItems(reading: Reading): GateItem[] {
  return [
    ...reading.parts.flatMap((one) => blankItems(one, reading)),
    ...reading.rule.must
      .filter(({ from }) => from === undefined || from <= reading.on)
      .flatMap((element) => elementItems(element, reading)),
    ...reading.parts.flatMap((one) => wordingItems(one, reading)),
  ];
}

function blankItems({ part, blocks }: ReadPart, { fills, pack, rule }: Reading): GateItem[] {
  // The new date, and to which body it goes, are asked for by themselves (gate-dates.ts, gate-outside.ts).
  const asked = rule.to === 'outside' ? ['delay.new-date', 'forwarding.to'] : ['delay.new-date'];
  const open = blanksOf(blocks).filter((blank) => !asked.includes(blank));
  return open.map((blank) => {
    const what = blankInWords(blank, pack?.clocks);
    if (!fills.has(blank)) return must('blank.open', `Still to be written: ${what}.`, { to: 'part', part: part.key });
    return must('blank.unknown', `Not known yet: ${what}.`, whereKnown(blank, part.key));
  });
}

/** Where what a short blank says is kept. */
function whereKnown(blank: string, part: string): Mend {
  if (blank.startsWith('handler.')) return { to: 'handler' };
  if (blank.startsWith('customer.') || blank === 'forwarding.to') return { to: 'recipient' };
  if (blank.startsWith('complainant.')) return { to: 'people' };
  if (blank.startsWith('organisation.')) return { to: 'settings' };
  if (blank.startsWith('third-party.')) return blank === 'third-party.until' ? { to: 'clocks' } : { to: 'wordings' };
  return blank.startsWith('due ') ? { to: 'clocks' } : { to: 'part', part };
}

function elementItems(element: LetterElement, { parts }: Reading): GateItem[] {
  const { id, says, onlyIf } = element;
  const cites = citeInWords(element);
  const providing = parts.filter(({ part }) => part.elements.includes(id));
  const undecided = providing.find(({ part }) => part.belongs === null);
  if (undecided !== undefined && onlyIf !== undefined)
    return [must('element.undecided', `Say whether this is so: ${onlyIf}.`, { to: 'choice', part: undecided.part.key }, cites)];
  const belonging = providing.filter(({ part }) => part.belongs !== false);
  if (onlyIf !== undefined && belonging.length === 0) return [];
  if (belonging.some(({ part, blocks }) => part.wordings.length > 0 || saysSomething(blocks))) return [];
  const part = providing[0]?.part.key;
  return [must('element.missing', `Missing: ${says}`, part === undefined ? { to: 'begin' } : { to: 'part', part }, cites)];
}

const saysSomething = (blocks: ReadPart['blocks']): boolean => /\p{L}{2,}/u.test(textOf(blocks)) || blanksOf(blocks).length > 0;

function wordingItems({ part }: ReadPart, { pack, on }: Reading): GateItem[] {
  if (part.wordings.length === 0 || part.belongs === false) return [];
  const here: Mend = { to: 'choice', part: part.key };
  if (part.chosen === null) return [must('wording.not-chosen', 'Choose which of the prescribed wordings is true here.', here)];
  const name = pack?.wordings.find(({ id }) => id === part.chosen)?.name ?? part.chosen;
  const version = wordingOn(pack?.wordings, part.chosen, on);
  if (version === null) return [must('wording.not-in-force', `“${name}” is not in force on the date of this letter.`, here)];
  const cites = citeInWords(version);
  const where = version.url === undefined ? version.source : `${version.source}, ${version.url}`;
  if (version.text === null)
    return [
      must(
        'wording.not-held',
        `We do not hold the prescribed words of “${name}”. Get them from ${where}, and ask an administrator to enter them under Settings, Wordings of letters.`,
        { to: 'wordings' },
        cites,
      ),
    ];
  return version.unconfirmed
    ? [look('wording.unconfirmed', `Compare the words of “${name}” with ${where} before this goes out.`, here, cites)]
    : [];
}
