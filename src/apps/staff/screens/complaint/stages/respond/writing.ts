// The letter as it stands on the desk: what was typed since it was last saved, and what follows from it at once (what the gate
// finds, how it reads). The same pure rules hold it on the server.
import { useEffect, useMemo, useRef } from 'react';
import { type Day, parseDay } from '#domain/day.ts';
import { dayInWords } from '#domain/day.ts';
import { type LetterRemark, letterReadingAge, letterRemarks } from '#domain/letter/advice.ts';
import { composePart } from '#domain/letter/compose.ts';
import type { LetterContent } from '#domain/letter/content.ts';
import { daysKept } from '#domain/letter/fills.ts';
import { joinLetters } from '#domain/letter/join.ts';
import { heldBack, letterGate } from '#domain/letter/gate.ts';
import { type Reader, readerOf, type Whom } from '#domain/letter/reader.ts';
import type { AtTheGate, GateItem, SendingWay } from '#domain/letter/gate-item.ts';
import { blankInWords } from '#domain/letter-body.ts';
import type { OutsideBody } from '#domain/outside-body.ts';
import { type Block, lineText, linesOf } from '#domain/letter/text.ts';
import { type Draft, useDraft } from '../../../../drafts/use-draft.ts';
import type { Shown } from './letter-doc.ts';
import type { Letter } from './questions.ts';

interface Typed {
  /** The version that was on the desk when typing began. */
  readonly base: number;
  readonly content: LetterContent | null;
  readonly recipient: string | null;
  readonly outside: OutsideBody | null;
}

export interface Writing {
  readonly content: LetterContent;
  readonly recipient: string | null;
  readonly outside: OutsideBody | null;
  /** Whoever reads it; null while nobody was chosen. */
  readonly reader: Reader | null;
  readonly base: number;
  readonly typed: boolean;
  /** Somebody saved another version since typing began. */
  readonly behind: boolean;
  readonly change: (part: Partial<LetterContent>) => void;
  readonly sendTo: (whom: Partial<Whom>) => void;
  /** What was typed put together with what a colleague saved meanwhile; null where both changed the same part. */
  readonly joined: LetterContent | null;
  /** Goes on from a colleague's version with these words. */
  readonly goOn: (content: LetterContent) => void;
  /** What stands on the desk was saved as this version; what was typed while it was on its way goes on from there. */
  readonly kept: (version: number) => void;
  readonly draft: Draft<Typed>;
  /** Its words once composed, as they will be read. */
  readonly composed: readonly Block[];
  readonly gate: readonly GateItem[];
  /** What keeps it from going this way, beside what keeps it from going at all. */
  readonly heldFrom: (by: SendingWay) => readonly GateItem[];
  readonly remarks: readonly LetterRemark[];
  readonly age: ReturnType<typeof letterReadingAge>;
  readonly shown: Shown;
}

const nothingTyped: Typed = { base: 0, content: null, recipient: null, outside: null };

/** What was typed in a letter since it was last saved. */
export const useTyped = (id: string): Draft<Typed> => useDraft<Typed>(`letter:${id}`, nothingTyped);

export function useWriting(letter: Letter): Writing {
  const draft = useTyped(letter.id);
  const { recipient: chosen, outside: named } = { ...nothingTyped, ...draft.value };
  const typed = draft.value.content !== null || chosen !== null || named !== null;
  // What was typed before a letter asked for more has none of it.
  const content = useMemo(() => ({ ...letter.content, ...draft.value.content }), [letter.content, draft.value.content]);
  const recipient = chosen ?? letter.recipient;
  const outside = named ?? letter.outside;
  const whom = { recipient: chosen, outside: named };
  const base = typed ? draft.value.base : letter.version;
  const latest = useRef(draft.value);
  useEffect(() => void (latest.current = draft.value));
  const kept = (version: number) => {
    const now = latest.current;
    if (JSON.stringify(now) === JSON.stringify(draft.value)) draft.forget();
    else draft.change({ ...now, base: version });
  };
  const read = useMemo(() => readingOf(letter, content, { recipient, outside }), [letter, content, recipient, outside]);
  return {
    content,
    recipient,
    outside,
    base,
    typed,
    behind: typed && base !== letter.version,
    change: (part) => draft.change({ base, content: { ...content, ...part }, ...whom }),
    joined: typed && base !== letter.version ? joinedWith(letter, base, content) : null,
    goOn: (now) => draft.change({ base: letter.version, content: now, ...whom }),
    sendTo: (to) => draft.change({ base, content: draft.value.content, ...whom, ...to }),
    kept,
    draft,
    ...read,
  };
}

function joinedWith(letter: Letter, base: number, mine: LetterContent): LetterContent | null {
  const began = letter.versions.find(({ number }) => number === base);
  return began ? joinLetters(began.content, mine, letter.content) : null;
}

function readingOf(letter: Letter, content: LetterContent, whom: Whom) {
  const on = parseDay(letter.today) as Day;
  const reader = readerOf(letter.recipients, whom);
  const told = content.newDate === null ? null : parseDay(content.newDate);
  const fills = new Map(Object.entries(letter.fills)).set('delay.new-date', told && dayInWords(told));
  if (reader) fills.set('customer.name', reader.name ?? 'Sir or Madam');
  if (letter.rule.to === 'outside') fills.set('forwarding.to', reader?.name ?? null);
  const dues = new Map(Object.entries(letter.dues).flatMap(([name, day]) => [[name, day as Day] as const]));
  const pack = { wordings: letter.wordings, thirdParty: letter.thirdParty, clocks: letter.clocks } as unknown as AtTheGate['pack'];
  const rule = letter.rule as unknown as AtTheGate['rule'];
  const offered = letter.offered as unknown as AtTheGate['offered'];
  const { facts: of, approved, files } = letter;
  const at = { rule, pack, content, of, fills, dues, reader, on, offered, approved, files };
  const gate = letterGate({ ...at, by: null });
  const heldFrom = (by: SendingWay) => heldBack(letterGate({ ...at, by }));
  const against = {
    jargon: letter.jargon,
    promised: letter.promises,
    days: daysKept(dues, content.newDate),
    liabilityAdmitted: letter.liabilityAdmitted,
  };
  const remarks = letterRemarks(content, against);
  const shown: Shown = {
    blank: (name) => {
      const says = fills.get(name);
      return says ? { says, open: false } : { says: blankInWords(name, letter.clocks), open: true };
    },
    locked: (part) =>
      part.chosen === null && part.wordings.length > 1
        ? ['Which wording stands here is still to be chosen, beside the letter.']
        : composePart(part, { pack, fills, on }).flatMap((block) => linesOf(block).map(lineText)),
    about: (part) => {
      const asked = rule.must.filter(({ id }) => part.elements.includes(id));
      const cites = [...new Set(asked.map(({ source }) => source))].join('; ');
      return part.locked ? `Fixed by the rules${cites === '' ? '' : `: ${cites}`}` : asked.map(({ says }) => says).join(' ');
    },
  };
  const composed = content.parts.flatMap((part) => composePart(part, { pack, fills, on }));
  return { reader, composed, gate, heldFrom, remarks, age: letterReadingAge(content), shown };
}
