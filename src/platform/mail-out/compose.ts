// Puts a message into the form in which it goes out (RFC 5322, MIME): plain text and HTML beside each other, files, and signed with
// DKIM (RFC 6376) where a key is set. Composed once, whole, before any server is asked. It knows no complaints.
import { createTransport } from 'nodemailer';

export interface Address {
  readonly name: string;
  readonly address: string;
}

export interface Letterhead {
  readonly from: Address;
  readonly replyTo: string | null;
  readonly dkim: { readonly domain: string; readonly selector: string; readonly key: string } | null;
}

export interface Writing {
  readonly to: Address;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[];
  /** A picture that the HTML shows by its Content-ID; no file of the message. */
  readonly picture?: { readonly cid: string; readonly png: Buffer } | undefined;
  readonly date: Date;
}

export async function composed({ from, replyTo, dkim }: Letterhead, writing: Writing): Promise<Buffer> {
  const { to, subject, text, html, messageId, inReplyTo, references, headers, files, picture, date } = writing;
  const press = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await press.sendMail({
    from,
    to,
    subject,
    text,
    html,
    messageId,
    references: [...references],
    headers: { ...headers },
    date,
    textEncoding: 'quoted-printable',
    attachments: [
      ...files.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
      ...(picture ? [shown(picture)] : []),
    ],
    // What is composed is all there is: nothing is read from paths or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(replyTo === null ? {} : { replyTo }),
    ...(inReplyTo === null ? {} : { inReplyTo }),
    ...(dkim === null ? {} : { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.key } }),
  });
  if (!Buffer.isBuffer(message)) throw new Error('A message was not composed whole.');
  return message;
}

const shown = ({ cid, png }: NonNullable<Writing['picture']>) =>
  ({ cid, content: png, contentType: 'image/png', contentDisposition: 'inline', filename: 'logo.png' }) as const;
