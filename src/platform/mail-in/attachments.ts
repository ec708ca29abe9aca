// What comes with a message: every part that is not its text, by its name. A message within a message is kept whole, named after
// its subject; files put into the text in the old way are taken out of it.
import { decodeHeader } from './header-words.ts';
import { first, splitHead } from './header-lines.ts';
import { decodeText } from './charset.ts';
import type { MailAttachment } from './mail-message.ts';
import type { Part } from './parts.ts';
import type { Uuencoded } from './transfer.ts';

export function attachmentsOf(parts: readonly Part[], files: readonly Uuencoded[], charset: string | null): MailAttachment[] {
  const fromText = files.map(({ name, content }) => ({
    filename: withoutFolders(name),
    type: 'application/octet-stream',
    content,
    cid: null,
    inline: false,
  }));
  return [...parts.map((part) => attachmentOf(part, charset)), ...fromText];
}

function attachmentOf(part: Part, charset: string | null): MailAttachment {
  const cid = /<?([^<>\s]+)>?/.exec(first(part.headers, 'content-id') ?? '')?.[1] ?? null;
  return {
    filename: nameOf(part, charset),
    type: part.type,
    content: part.content,
    cid,
    inline: part.disposition.value === 'inline' || (cid !== null && part.disposition.value !== 'attachment'),
  };
}

function nameOf(part: Part, charset: string | null): string | null {
  const given = part.disposition.parameters['filename'] ?? part.typeOf.parameters['name'] ?? part.disposition.parameters['name'];
  const named = given ? withoutFolders(given) : '';
  if (named !== '') return named;
  const ending = { 'message/rfc822': '.eml', 'message/global': '.eml', 'message/delivery-status': '.txt' }[part.type];
  if (!ending) return null;
  const inner = splitHead(part.content.subarray(0, 64 * 1024).toString('latin1')).headers;
  const words = [first(inner, 'subject'), first(part.headers, 'content-description')].map((header) =>
    withoutFolders(decodeHeader(header ?? '', charset)).slice(0, 100),
  );
  const title = words.find((said) => said !== '');
  return title ? `${title}${ending}` : null;
}

/** A name is a name and never a way to somewhere: without folders, controls and leading dots. */
export function withoutFolders(name: string): string {
  return decodedPercent(name)
    .replace(/^.*\\(?=[^\\]+$)/, '')
    .replace(/[/\\]/g, '_')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, 255);
}

/** Some programs write the name as RFC 2231 would and forget its star. */
function decodedPercent(name: string): string {
  const said = /^([\w-]+)'[\w-]*'((?:%[0-9A-Fa-f]{2}|[^%])+)$/.exec(name);
  if (!said) return name;
  const bytes = (said[2] ?? '').replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decodeText(Buffer.from(bytes, 'latin1'), said[1] ?? null);
}
