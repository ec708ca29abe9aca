// The message as its sender set it out, as a page by itself: made safe already, its own pictures put in, pictures from elsewhere gone.
import { htmlOfText } from './html.ts';
import type { MailMessage } from './mail-message.ts';

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const largest = 3_000_000;

export function htmlPage({ html, text, attachments }: MailMessage): string {
  const body = (html ?? htmlOfText(text)).replace(/ src="cid:([^"]*)"/g, (_, cid: string) => {
    const file = attachments.find((one) => one.cid === decoded(cid) && pictures.has(one.type) && one.content.length <= largest);
    return file ? ` src="data:${file.type};base64,${file.content.toString('base64')}"` : '';
  });
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light"><title>Message</title></head><body>${body}</body></html>`;
}

function decoded(cid: string): string {
  try {
    return decodeURIComponent(cid.replaceAll('&amp;', '&'));
  } catch {
    return cid;
  }
}
