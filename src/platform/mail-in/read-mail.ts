// Reads a message from its bytes. This is the whole of what the outside may send us, so nothing in it is trusted: it never throws,
// whatever the bytes, and always answers with something a person can read. Bytes → parts → which of them are the message →
// text in any charset → the reply without what it quotes → what sort of message it is.
import { attachmentsOf } from './attachments.ts';
import { bodiesOf } from './bodies.ts';
import { readBounce } from './bounce.ts';
import { decodeText } from './charset.ts';
import { unflow } from './flowed.ts';
import { htmlOfText, safeHtml, textOfHtml } from './html.ts';
import { saysForged } from './authenticity.ts';
import { kindOf } from './kind.ts';
import { readHead } from './mail-head.ts';
import type { MailMessage } from './mail-message.ts';
import { leaves, type Part, readParts } from './parts.ts';
import { replyIn } from './reply.ts';
import { uuencoded, type Uuencoded } from './transfer.ts';

const longestText = 1_000_000;

/** Never throws. */
export function readMail(bytes: Uint8Array): MailMessage {
  const root = readParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const bodies = bodiesOf(root);
  const charset = leaves(root).map(charsetOf).find(Boolean) ?? null;
  const texts = bodies.text.map(readText);
  const plain = joined(texts.map(({ text: of }) => of));
  // A program may send an empty text beside the HTML that says everything.
  const text = (plain === '' ? joined(bodies.html.map((part) => readText(part).text)) : plain).slice(0, longestText);
  const marked = bodies.html.some(({ type }) => type === 'text/html');
  const html = marked ? safeHtml(joined(bodies.html.map(asHtml))) : null;
  const head = readHead(root.headers, charset);
  const bounce = readBounce(root, head, text);
  return {
    ...head,
    text,
    reply: replyIn(text),
    html: html === '' ? null : html,
    attachments: attachmentsOf(
      bodies.attachments,
      texts.flatMap(({ files }) => files),
      charset,
    ),
    kind: kindOf(root, head, { text, bounced: bounce !== null }),
    forged: saysForged(root.headers),
    bounce,
  };
}

const charsetOf = (part: Part): string | null => part.typeOf.parameters['charset'] ?? null;

const joined = (texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== '')
    .join('\n\n')
    .trim();

function readText(part: Part): { text: string; files: readonly Uuencoded[] } {
  const decoded = decodeText(part.content, charsetOf(part)).replace(/\r\n?/g, '\n').replaceAll('\0', '');
  if (part.type === 'text/html') return { text: textOfHtml(decoded), files: [] };
  const flowed = part.typeOf.parameters['format']?.toLowerCase() === 'flowed';
  const files = uuencoded(decoded);
  const without = files.toReversed().reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), decoded);
  return { text: flowed ? unflow(without, part.typeOf.parameters['delsp']?.toLowerCase() === 'yes') : without, files };
}

function asHtml(part: Part): string {
  return part.type === 'text/html'
    ? decodeText(part.content, charsetOf(part) ?? charsetWithin(part.content)).replaceAll('\0', '')
    : htmlOfText(readText(part).text);
}

/** What the HTML says of itself, where the message says nothing. */
function charsetWithin(content: Buffer): string | null {
  return /<meta[^>]+charset=["']?([\w-]+)/i.exec(content.subarray(0, 2_048).toString('latin1'))?.[1] ?? null;
}
