// Which parts are the message itself and which come with it: the rule of RFC 8621 §4.1.4, so that what one program shows as text
// this one does not file away. Every leaf of the tree ends in text, in html or among the attachments; none is lost.
import type { Part } from './parts.ts';

export interface Bodies {
  readonly text: readonly Part[];
  readonly html: readonly Part[];
  readonly attachments: readonly Part[];
}

interface Walk {
  text: Part[] | null;
  html: Part[] | null;
  readonly attachments: Part[];
}

export function bodiesOf(root: Part): Bodies {
  const text: Part[] = [];
  const html: Part[] = [];
  const attachments: Part[] = [];
  walk([root], { within: 'mixed', alternative: false }, { text, html, attachments });
  return { text, html, attachments };
}

interface Around {
  readonly within: string;
  readonly alternative: boolean;
}

function walk(parts: readonly Part[], around: Around, into: Walk): void {
  const [texts, htmls] = [into.text?.length ?? -1, into.html?.length ?? -1];
  for (const [at, part] of parts.entries()) {
    if (part.parts.length > 0) walkInside(part, around, into);
    else place(part, at, around, into);
  }
  if (around.within !== 'alternative' || !into.text || !into.html) return;
  if (texts === into.text.length && htmls !== into.html.length) into.text.push(...into.html.slice(Math.max(htmls, 0)));
  else if (htmls === into.html.length && texts !== into.text.length) into.html.push(...into.text.slice(Math.max(texts, 0)));
}

function walkInside(part: Part, around: Around, into: Walk): void {
  const within = part.type.slice('multipart/'.length);
  const inner: Walk = { text: into.text, html: into.html, attachments: into.attachments };
  walk(part.parts, { within, alternative: around.alternative || within === 'alternative' }, inner);
}

function place(part: Part, at: number, around: Around, into: Walk): void {
  if (!isBody(part, at, around)) {
    into.attachments.push(part);
    return;
  }
  if (around.within === 'alternative') {
    (part.type === 'text/plain' ? into.text : into.html)?.push(part);
    return;
  }
  if (around.alternative && part.type === 'text/plain') into.html = null;
  if (around.alternative && part.type !== 'text/plain') into.text = null;
  into.text?.push(part);
  into.html?.push(part);
  // A text that has a name is read here and is a file there.
  if (isNamed(part)) into.attachments.push(part);
  else if (!into.text && !into.html) into.attachments.push(part);
}

const isNamed = (part: Part): boolean => Boolean(part.disposition.parameters['filename'] ?? part.typeOf.parameters['name']);

const readable = new Set(['text/plain', 'text/html']);

/** Text that is not said to be an attachment, and is not a named file further down. */
function isBody(part: Part, at: number, { within }: Around): boolean {
  if (!readable.has(part.type) || part.disposition.value === 'attachment') return false;
  return at === 0 || (within !== 'related' && !isNamed(part));
}
