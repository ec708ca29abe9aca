// redress read-mail FILE… [--json]: reads messages from files, or from standard input as “-”, and says what they are. It files
// nothing and asks no database: it shows an administrator, or another program, how this program understands a message.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { MailMessage } from '#platform/mail-in/mail-message.ts';
import { messagesIn } from '#platform/mail-in/mailbox-file.ts';
import { readMail } from '#platform/mail-in/read-mail.ts';
import type { CliCommand } from '../cli-command.ts';

export const readMailCommand: CliCommand = {
  name: 'read-mail',
  words: 'Reads e-mail from files (- for standard input) and says what it is; --json for programs',
  async run({ args, out, words }) {
    const files = args.filter((arg) => arg !== '--json');
    if (files.length === 0) {
      words('Name at least one file, or - for standard input: redress read-mail message.eml --json');
      return 2;
    }
    let unread = 0;
    for (const file of files) {
      const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file)).catch(() => null);
      if (bytes === null) {
        unread += 1;
        words(`${file} could not be opened. The other files were read.`);
        continue;
      }
      for (const message of messagesIn(bytes))
        out(args.includes('--json') ? asJson(file, readMail(message)) : inWords(file, readMail(message)));
    }
    return unread > 0 ? 1 : 0;
  },
};

/** One line, its fields in this order. */
export function asJson(file: string, mail: MailMessage): string {
  const { from, to, cc, subject, date, messageId, inReplyTo, references, text, reply, html, kind } = mail;
  const attachments = mail.attachments.map(({ filename, type, content }) => ({
    filename,
    type,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const said = { file, from, to, cc, subject, date: date?.toISOString() ?? null, messageId, inReplyTo };
  return JSON.stringify({ ...said, references, text, reply, html, attachments, kind });
}

function inWords(file: string, { kind, from, subject, attachments }: MailMessage): string {
  return [file, kind, from.address || from.name, subject, `${attachments.length} attached`].join('\t');
}
