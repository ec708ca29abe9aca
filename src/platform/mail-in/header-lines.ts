// The head of a message or of one of its parts, as lines of bytes: names in small letters, values unfolded, nothing decoded.
// Bytes are held one to a character (latin1), so that nothing is lost before its charset is known. Never throws: a line that is
// no header is left out, and a head that runs into the text without an empty line ends where the text begins.
export interface HeaderLine {
  readonly name: string;
  /** Unfolded, one character for each byte. */
  readonly value: string;
}
export interface Split {
  readonly headers: readonly HeaderLine[];
  readonly body: string;
}

const header = /^([!-9;-~]{1,200})[ \t]*:/;
const known = /^(?:content-[a-z-]+|mime-version|from|to|cc|subject|date|message-id|received|reply-to|x-[a-z0-9-]+)[ \t]*:/i;
const most = 2_000;

/** Splits bytes at the first empty line. A “From ” line of a mailbox file before the head is left out. */
export function splitHead(bytes: string): Split {
  const headers: { name: string; value: string }[] = [];
  let at = startOfHead(bytes);
  while (at < bytes.length && headers.length < most) {
    const { line, next } = lineAt(bytes, at);
    const name = header.exec(line)?.[1];
    const last = headers.at(-1);
    if (line === '' || (line.trim() === '' && !goesOn(bytes, next))) return { headers: trimmed(headers), body: bytes.slice(next) };
    if (name) headers.push({ name: name.toLowerCase(), value: line.slice(line.indexOf(':') + 1) });
    else if (last && /^[ \t]/.test(line)) last.value += line;
    else if (!moreHeaders(bytes, next)) break;
    at = next;
  }
  return { headers: trimmed(headers), body: bytes.slice(at) };
}

/** A line of blanks ends the head, unless a header follows it, or a line folded over it and then a header. */
function goesOn(bytes: string, from: number): boolean {
  const { line, next } = lineAt(bytes, from);
  return header.test(line) || (/^[ \t]+\S/.test(line) && known.test(lineAt(bytes, next).line));
}

const trimmed = (headers: readonly HeaderLine[]) => headers.map(({ name, value }) => ({ name, value: value.trim() }));

/** After a byte order mark, empty lines and the envelope line of a mailbox file. */
function startOfHead(bytes: string): number {
  let at = bytes.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  while (at < bytes.length) {
    const { line, next } = lineAt(bytes, at);
    if (line.trim() !== '' && !/^>?From [^:]*\s/.test(line)) break;
    at = next;
  }
  return at;
}

function lineAt(bytes: string, at: number): { line: string; next: number } {
  const feed = bytes.indexOf('\n', at);
  const end = feed < 0 ? bytes.length : feed;
  const line = bytes.slice(at, end);
  const bare = line.indexOf('\r');
  // A carriage return alone ends a line too, as old programs of one maker write.
  if (bare >= 0 && bare < line.length - 1) return { line: line.slice(0, bare), next: at + bare + 1 };
  return { line: bare >= 0 ? line.slice(0, -1) : line, next: Math.min(end + 1, bytes.length) };
}

/** Whether another header follows before the next empty line: then the odd line between is no reason to end the head. */
function moreHeaders(bytes: string, from: number): boolean {
  let at = from;
  for (let seen = 0; at < bytes.length && seen < 20; seen += 1) {
    const { line, next } = lineAt(bytes, at);
    if (line.trim() === '') return false;
    if (known.test(line)) return true;
    at = next;
  }
  return false;
}

/** The first header of that name, or nothing. */
export function first(headers: readonly HeaderLine[], name: string): string | null {
  return headers.find((line) => line.name === name)?.value ?? null;
}

export function every(headers: readonly HeaderLine[], name: string): string[] {
  return headers.filter((line) => line.name === name).map(({ value }) => value);
}
