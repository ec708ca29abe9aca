// Real and broken messages that other products keep as their tests: what this program reads from each is compared with what they
// expect. Where it differs on purpose, the difference is named with its reason, and counts as failed once it is one no more.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { textOfHtml } from '#platform/mail-in/html.ts';
import { readMail } from '#platform/mail-in/read-mail.ts';
import { replyIn } from '#platform/mail-in/reply.ts';
import type { AcceptanceCheck, Outcome } from './check.ts';
import { otherwiseOnPurpose } from './mail-differences.ts';

type Found = { passed: number; failures: string[] };

const blank = (text: string): string => text.replace(/[\s\u00a0\u200b>-]+/g, '').replace(/\[\d+\]/g, '');

/** Compares without regard to blanks; a difference that is meant must be there. */
function compare(found: Found, about: string, came: Value, wanted: Value): void {
  const same = blank(String(came ?? '')) === blank(String(wanted ?? ''));
  const meant = otherwiseOnPurpose.has(about);
  if (same !== meant) found.passed += 1;
  else
    found.failures.push(
      meant ? `${about}: no longer differs, though it is said to` : `${about}: ${show(came)}, and not ${show(wanted)}`,
    );
}

type Value = string | number | boolean | null | undefined;

const show = (value: Value): string => JSON.stringify(value ?? null).slice(0, 160);
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const addressesIn = (words: string): string =>
  [...words.matchAll(/[^\s<>,"';]+@[^\s<>,"';]+/g)].map(([address]) => address.toLowerCase()).join(' ');

interface Zammad {
  readonly from_email?: string;
  readonly from_display_name?: string;
  readonly subject?: string;
  readonly to?: string;
  readonly body?: string;
  readonly content_type?: string;
  readonly attachments?: readonly { filename: string; preferences?: Readonly<Record<string, unknown>> }[];
}

function tryZammad(folder: string): Outcome {
  const found: Found = { passed: 0, failures: [] };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.box'))) {
    const mail = readMail(readFileSync(join(folder, file)));
    const expected = join(folder, file.replace('.box', '.expected.json'));
    if (!existsSync(expected)) continue;
    const wanted = json(expected) as Zammad;
    const marked = wanted.content_type === 'text/html';
    const check = (what: keyof Zammad, came: string, should: string): void => {
      if (what in wanted) compare(found, `${file} ${what}`, came, should);
    };
    check('from_email', mail.from.address.toLowerCase(), (wanted.from_email ?? '').toLowerCase());
    check('from_display_name', mail.from.name, wanted.from_display_name ?? '');
    check('subject', mail.subject, wanted.subject ?? '');
    check('to', mail.to.map(({ address }) => address.toLowerCase()).join(' '), addressesIn(wanted.to ?? ''));
    check(
      'body',
      marked && mail.html ? textOfHtml(mail.html) : mail.text,
      marked ? textOfHtml(wanted.body ?? '') : (wanted.body ?? ''),
    );
    const files = (wanted.attachments ?? []).filter(
      ({ preferences = {} }) => !preferences['original-format'] && !preferences['content-alternative'],
    );
    check(
      'attachments',
      mail.attachments.map(({ filename }) => filename).join(' '),
      files.map(({ filename }) => filename).join(' '),
    );
  }
  return found;
}

interface Php {
  readonly subject: string;
  readonly from_addresses?: readonly { address: string; display: string }[];
  readonly to_addresses?: readonly { address: string; display: string; is_group: boolean }[];
  readonly text?: { mode: 'MATCH' | 'COUNT'; value?: string; substring?: string };
  readonly attachments: readonly { filename: string; size: number; content_type: string }[];
}

function tryPhp(folder: string): Outcome {
  const found: Found = { passed: 0, failures: [] };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.expected.json'))) {
    const wanted = json(join(folder, file)) as Php;
    const mail = readMail(readFileSync(join(folder, file.replace('.expected.json', '.eml'))));
    const to = wanted.to_addresses?.filter(({ is_group }) => !is_group) ?? [];
    compare(found, `${file} subject`, mail.subject, wanted.subject);
    compare(
      found,
      `${file} from`,
      `${mail.from.address} ${mail.from.name || mail.from.address}`,
      `${wanted.from_addresses?.[0]?.address} ${wanted.from_addresses?.[0]?.display}`,
    );
    compare(
      found,
      `${file} to`,
      mail.to.map(({ name, address }) => `${address} ${name || address}`).join(),
      to.map(({ address, display }) => `${address} ${display}`).join(),
    );
    if (wanted.text?.mode === 'MATCH') compare(found, `${file} text`, mail.text, wanted.text.value);
    else if (wanted.text?.substring) compare(found, `${file} text`, blank(mail.text).includes(blank(wanted.text.substring)), true);
    const files = mail.attachments.map(({ filename, type, content }) => `${filename} ${content.length} ${type}`).join();
    compare(
      found,
      `${file} attachments`,
      files,
      wanted.attachments.map(({ filename, size, content_type }) => `${filename} ${size} ${content_type}`).join(),
    );
  }
  return found;
}

function tryReplies(folder: string): Outcome {
  const found: Found = { passed: 0, failures: [] };
  for (const line of readFileSync(join(folder, 'replies.jsonl'), 'utf8').split('\n').filter(Boolean)) {
    const { id, input, input_kind, expected_reply } = JSON.parse(line) as {
      id: string;
      input: string;
      input_kind?: string;
      expected_reply?: string;
    };
    if (expected_reply === undefined) continue;
    compare(found, id, input_kind ? readMail(Buffer.from(input)).reply : replyIn(input.replace(/\r\n?/g, '\n')), expected_reply);
  }
  return found;
}

const everyFile = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? everyFile(join(folder, name)) : [join(folder, name)],
  );

interface Listed {
  readonly name: string | null;
  readonly address: string | null;
}
interface Stalwart {
  readonly text_body: readonly number[];
  readonly attachments: readonly number[];
  readonly parts: readonly {
    readonly headers: readonly {
      name: string;
      value: { Text?: string; Address?: { List?: readonly Listed[]; Group?: readonly { addresses: readonly Listed[] }[] } };
    }[];
    readonly body: { readonly Text?: string; readonly Html?: string };
  }[];
}

function tryStalwart(folder: string): Outcome {
  const found: Found = { passed: 0, failures: [] };
  for (const group of ['rfc', 'legacy', 'malformed', 'thirdparty']) {
    for (const file of readdirSync(join(folder, group)).filter((name) => name.endsWith('.eml'))) {
      const wanted = json(join(folder, group, file.replace('.eml', '.json'))) as Stalwart;
      tryOne(found, `${group}/${file}`, readMail(readFileSync(join(folder, group, file))), wanted);
    }
  }
  return found;
}

function tryOne(found: Found, about: string, mail: ReturnType<typeof readMail>, { parts, text_body, attachments }: Stalwart): void {
  const headers = (name: string) => (parts[0]?.headers ?? []).filter((header) => header.name === name).map(({ value }) => value);
  const listed = (name: string) =>
    headers(name).flatMap(({ Address: of }) => of?.List ?? of?.Group?.flatMap(({ addresses }) => addresses) ?? []);
  const shown = (of: readonly Listed[]): string => of.map(({ name, address }) => `${name ?? ''} ${address ?? ''}`).join();
  const texts = text_body.map((at) => parts[at]?.body).map((body) => body?.Text ?? textOfHtml(body?.Html ?? ''));
  compare(found, `${about} subject`, mail.subject, headers('subject')[0]?.Text ?? '');
  compare(found, `${about} from`, shown([mail.from]), shown(listed('from').slice(0, 1)) || ' ');
  compare(found, `${about} to`, shown(mail.to), shown(listed('to')));
  compare(found, `${about} text`, mail.text, texts.join(' '));
  compare(found, `${about} attachments`, mail.attachments.length, attachments.length);
}

/** Broken ones without expectations: each is read, in little time, and says something. */
function tryBroken(folder: string): Outcome {
  const found: Found = { passed: 0, failures: [] };
  for (const file of everyFile(folder).filter((path) => !path.endsWith('README.txt'))) {
    const started = performance.now();
    const mail = readMail(readFileSync(file));
    const [milliseconds, said] = [
      performance.now() - started,
      mail.text + mail.subject + mail.from.address + mail.attachments.map(({ type }) => type).join(),
    ];
    if (milliseconds < 5_000 && (said !== '' || statSync(file).size < 100)) found.passed += 1;
    else found.failures.push(`${file}: ${Math.round(milliseconds)} ms, ${said.length} letters`);
  }
  return found;
}

export const mailChecks: readonly AcceptanceCheck[] = [
  {
    promise: 'Mail of a help desk is read as it reads it',
    needs: ['mail-zammad'],
    run: (data) => tryZammad(join(data, 'mail-zammad')),
  },
  {
    promise: 'Mail of a parser’s tests is read as it reads it',
    needs: ['mail-php-mime'],
    run: (data) => tryPhp(join(data, 'mail-php-mime')),
  },
  {
    promise: 'Mail of a mail server’s tests is read as it reads it',
    needs: ['mail-stalwart'],
    run: (data) => tryStalwart(join(data, 'mail-stalwart')),
  },
  {
    promise: 'What was written this time is told from what is quoted',
    needs: ['mail-reply-trimming'],
    run: (data) => tryReplies(join(data, 'mail-reply-trimming')),
  },
  {
    promise: 'Broken mail is read all the same',
    needs: ['mail-mime-misc'],
    run: (data) => tryBroken(join(data, 'mail-mime-misc')),
  },
];
