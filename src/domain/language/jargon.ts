// Words that only people in the trade use, from the organisation's own list, each with better ones. Found whole, in any case,
// and with a plural s.
import type { Remark } from './remark.ts';

export interface JargonEntry {
  readonly term: string;
  readonly better: string;
}

/** The list an organisation begins with; it changes it as it likes. */
export const firstJargon: readonly JargonEntry[] = [
  { term: 'in respect of', better: 'about' },
  { term: 'with regard to', better: 'about' },
  { term: 'with reference to', better: 'about' },
  { term: 'pursuant to', better: 'under' },
  { term: 'prior to', better: 'before' },
  { term: 'subsequent to', better: 'after' },
  { term: 'in the event that', better: 'if' },
  { term: 'due to the fact that', better: 'because' },
  { term: 'in order to', better: 'to' },
  { term: 'at this moment in time', better: 'now' },
  { term: 'commence', better: 'begin' },
  { term: 'terminate', better: 'end' },
  { term: 'endeavour', better: 'try' },
  { term: 'ascertain', better: 'find out' },
  { term: 'utilise', better: 'use' },
  { term: 'hereby', better: 'leave it out' },
  { term: 'herewith', better: 'with this letter' },
  { term: 'aforementioned', better: 'this' },
  { term: 'forthwith', better: 'now' },
  { term: 'notwithstanding', better: 'even though' },
  { term: 'remittance', better: 'payment' },
  { term: 'ex gratia', better: 'as a gesture of goodwill' },
  { term: 'without prejudice', better: 'say what you mean by it' },
  { term: 'complainant', better: 'you' },
  { term: 'root cause analysis', better: 'what we found to be behind it' },
  { term: 'stakeholder', better: 'say who' },
  { term: 'escalate', better: 'pass on to somebody senior' },
  { term: 'SLA', better: 'the time we set ourselves' },
  { term: 'operative', better: 'the person who came' },
  { term: 'as per', better: 'as … says' },
  { term: 'please note', better: 'leave it out' },
  { term: 'at your earliest convenience', better: 'when you can' },
  { term: 'NFA', better: 'say what was not done, and why' },
];

const escaped = (term: string): string => term.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Remarks on words of the list; where one entry is part of another, the longer counts. */
export function jargonIn(text: string, list: readonly JargonEntry[]): Remark[] {
  const found: Remark[] = [];
  for (const { term, better } of list.toSorted((a, b) => b.term.length - a.term.length)) {
    const find = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(term)}(?:s|d|es)?(?![\p{L}\p{N}])`, 'giu');
    for (const match of text.matchAll(find)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((one) => from < one.to && one.from < to)) continue;
      found.push({ kind: 'jargon', from, to, found: match[0], why: 'Many people do not use this word.', instead: better });
    }
  }
  return found;
}
