// What somebody wrote this time: the text without what it quotes (above, below or between the answers), without the signature
// and without what telephones and lawyers add. Every cut needs a reason in the line it is made at; where there is none the words
// stay. Nothing is lost by it: the whole text is kept beside the reply, and the screen shows it on demand.
import { closesLetter, isLegal } from './reply-endings.ts';
import { isWrote, kindOfLine, type LineKind } from './reply-lines.ts';

interface Line {
  readonly text: string;
  kind: LineKind;
}

const longest = 4_000;

/** The reply in a text whose lines end in \n. Empty when everything in it is quoted. */
export function replyIn(text: string): string {
  const lines = classified(unsigned(text).split('\n').slice(0, longest));
  const own = lines.slice(startOf(lines));
  const without = withoutEndings(withoutQuotes(own.slice(0, olderMessage(own))));
  return tidied(without);
}

/** Without the frame of a signature around the words (RFC 9580, 7): lines that begin with a hyphen stand escaped in it. */
function unsigned(text: string): string {
  const framed =
    /-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][\w-]*: [^\n]*\n)*\n([\s\S]*?)\n-----BEGIN PGP SIGNATURE-----\n[\s\S]*?-----END PGP SIGNATURE-----/;
  return text.replace(framed, (_, words: string) => words.replaceAll(/^- (?=-)/gm, ''));
}

const tidied = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\s*\n/, '')
    .trim();

function classified(texts: readonly string[]): Line[] {
  const lines: Line[] = [];
  let fenced = false;
  for (let at = 0; at < texts.length; at += 1) {
    const text = (texts[at] ?? '').replace(/\u00a0/g, ' ');
    const fence = /^\s*```/.test(text);
    const wrapped = fenced || fence ? 0 : wrappedWrote(texts, at);
    if (fence) fenced = !fenced && texts.slice(at + 1).some((later) => /^\s*```/.test(later));
    if (wrapped > 0) lines.push({ text: texts.slice(at, at + wrapped + 1).join(' '), kind: 'wrote' });
    else lines.push({ text, kind: fenced || fence ? 'words' : kindOfLine(text) });
    at += wrapped;
  }
  return lines;
}

/** How many further lines the line that names who wrote is wrapped over; 0 when it is none, or stands in one. */
function wrappedWrote(texts: readonly string[], at: number): number {
  const start = texts[at] ?? '';
  if (!/\d|@/.test(start) || start.length > 200 || /^\s*>/.test(start) || isWrote(start)) return 0;
  let whole = start;
  for (let more = 1; more <= 6 && at + more < texts.length; more += 1) {
    const line = (texts[at + more] ?? '').trim();
    const after = (texts[at + more + 1] ?? '').trim();
    if (line === '' && !/^(?:<|mailto:)/.test(after)) return 0;
    if (line.startsWith('>') && !/^>\s*(?:wrote|[:：])/.test(line)) return 0;
    whole += ` ${line}`;
    if (whole.length > 400) return 0;
    if (isWrote(whole) && !(isWrote(line) && /\d{1,2}:\d{2}/.test(line)) && /^\W{0,4}(?:\p{L}{1,12}[ ,.]|\d)/u.test(start))
      return more;
  }
  return 0;
}

const speaks = (line: Line): boolean => line.kind === 'words' || line.kind === 'device';

/** A message that begins with a forwarded one: its words are all there is to read, and its head is not. */
function startOf(lines: readonly Line[]): number {
  const begin = lines.findIndex(({ kind }) => kind !== 'empty');
  const opening = lines[begin];
  if (!opening || (opening.kind !== 'original' && !isHeadBlock(lines, begin))) return Math.max(begin, 0);
  let at = begin + (opening.kind === 'original' ? 1 : 0);
  while (lines[at]?.kind === 'empty') at += 1;
  while (at < lines.length && lines[at]?.kind !== 'empty') at += 1;
  return at;
}

/** Three lines of a message's head together, or two after a ruled line; a wrapped line may stand between. */
function isHeadBlock(lines: readonly Line[], at: number): boolean {
  if (lines[at]?.kind !== 'head') return false;
  const ruled = lines.slice(Math.max(at - 2, 0), at).some(({ kind }) => kind === 'rule');
  const near = lines.slice(at, at + 8);
  const end = near.findIndex(({ kind }, i) => kind === 'empty' && near[i + 1]?.kind !== 'head');
  const heads = (end < 0 ? near : near.slice(0, end)).filter(({ kind }) => kind === 'head').length;
  return heads >= (ruled ? 2 : 3);
}

/** Where an older message begins that is given whole and not marked line by line; the number of lines if there is none. */
function olderMessage(lines: readonly Line[]): number {
  for (const [at, line] of lines.entries()) {
    const before = lines.slice(0, at);
    const said = before.some(speaks);
    if (line.kind === 'original' && said) return at;
    if (isHeadBlock(lines, at) && said) return before.findLast(({ kind }) => kind !== 'empty')?.kind === 'rule' ? at - 1 : at;
    if (line.kind === 'wrote' && said && !quotedAfter(lines, at)) return at;
  }
  return lines.length;
}

function quotedAfter(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1).find(({ kind }) => kind !== 'empty');
  return next?.kind === 'quote' || (next?.kind === 'wrote' && lines.slice(at + 1).some(({ kind }) => kind === 'quote'));
}

/** Without what is quoted; a line that a program wrapped out of a quotation goes with it. */
function withoutQuotes(lines: readonly Line[]): Line[] {
  for (const [at, line] of lines.entries()) {
    const [before, after] = [lines[at - 1], lines[at + 1]];
    if (line.kind === 'words' && before?.kind === 'quote' && after?.kind === 'quote' && before.text.length >= 50)
      line.kind = 'quote';
  }
  return lines.filter(({ kind }) => kind !== 'quote' && kind !== 'wrote');
}

/** Cuts, from the first of them: the mark of a signature, a telephone's line, a letter's close, a notice of lawyers. */
function withoutEndings(lines: readonly Line[]): Line[] {
  let left = [...lines];
  for (let again = true; again; ) {
    const end = endingOf(left);
    again = end < left.length;
    left = left.slice(0, end);
  }
  return left.some(speaks) ? left : lines.filter(speaks);
}

function endingOf(lines: readonly Line[]): number {
  const last = lines.findLastIndex(({ kind }) => kind !== 'empty');
  const end = lines[last];
  if (!end) return lines.length;
  if (['device', 'rule', 'signature'].includes(end.kind)) return last;
  if (/^-\s?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){0,3}$/u.test(end.text.trim()) && lines[last - 1]?.kind === 'empty')
    return last;
  const mark = lines.findLastIndex(({ kind }, at) => kind === 'signature' && at > 0);
  if (mark >= 0 && last - mark <= 30) return mark;
  const lineAbove = lines.findLastIndex(
    ({ kind, text }, at) => kind === 'rule' && /_{5,}|-{8,}/.test(text) && at > 0 && lines[at - 1]?.kind === 'empty',
  );
  if (lineAbove >= 0 && last - lineAbove <= 8) return lineAbove;
  const legal = lines.findIndex(({ text, kind }, at) => at > 0 && kind === 'words' && isLegal(text) && startsParagraph(lines, at));
  if (legal > 0) return legal;
  const device = lines.findIndex(
    ({ kind }, at) =>
      kind === 'device' && lines.slice(at).every((line) => line.kind !== 'words' || line.text.length < 60) && last - at <= 6,
  );
  if (device > 0) return device;
  const close = closesLetter(lines.map(({ text }) => text));
  return close > 0 && lines.slice(0, close).some(speaks) ? close : lines.length;
}

const startsParagraph = (lines: readonly Line[], at: number): boolean => ['empty', 'rule'].includes(lines[at - 1]?.kind ?? 'empty');
