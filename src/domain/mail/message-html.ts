// A plain text as a page that any mail program shows: paragraphs, lists and addresses of the web, in the language it is written in,
// large enough to read, in the colours of the reader's own programme. Nothing is fetched, nothing counts openings: the one picture, the
// organisation's logo, goes with the message itself.
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const webAddress = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/gu;

function inline(text: string): string {
  let html = '';
  let from = 0;
  for (const { 0: address, index } of text.matchAll(webAddress)) {
    html += `${escaped(text.slice(from, index))}<a href="${escaped(address)}">${escaped(address)}</a>`;
    from = index + address.length;
  }
  return html + escaped(text.slice(from));
}

function block(text: string): string {
  const lines = text.split('\n');
  const listed = lines.every((line) => line.startsWith('- '));
  if (listed) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  return `<p>${lines.map(inline).join('<br>')}</p>`;
}

const rightToLeft = /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)\b/;

const style =
  'font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5;max-width:38em;margin:0 auto;padding:16px;overflow-wrap:anywhere';

/** A picture that goes with the message, by its Content-ID (RFC 2392); its words stand there where pictures are off. */
export interface MailPicture {
  readonly cid: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface MessageLook {
  readonly language: string;
  /** What a screen reader says first: the subject. */
  readonly title: string;
  readonly logo?: MailPicture | undefined;
}

// Its size is said twice: Outlook heeds the attributes alone. Its ground is its own, so that it is seen on a dark page too.
const pictured = ({ cid, alt, width, height }: MailPicture): string =>
  `<p><img src="cid:${escaped(cid)}" alt="${escaped(alt)}" width="${width}" height="${height}" ` +
  `style="border:0;display:block;font-weight:bold;height:auto;max-width:100%"></p>`;

export function messageHtml(text: string, { language, title, logo }: MessageLook): string {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n\s*\n/)
    .map(block);
  const direction = rightToLeft.test(language) ? 'rtl' : 'ltr';
  return (
    `<!doctype html><html lang="${escaped(language)}" dir="${direction}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
    `<title>${escaped(title)}</title></head><body style="${style}"><div role="article" lang="${escaped(language)}" ` +
    `dir="${direction}">${logo ? pictured(logo) : ''}${blocks.join('')}</div></body></html>`
  );
}
