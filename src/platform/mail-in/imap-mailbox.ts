// A mailbox that is listened to over IMAP (RFC 9051) with IDLE (RFC 2177). A loop: connect → take what is there → wait for news → take…
//
//   A message is handed over first, and only when that has succeeded it is moved to the folder for what is done, or marked. A crash in
//   between hands it over again, which whoever takes it must bear. What cannot be handed over stays where it is and is tried again.
//   Nothing is remembered of message numbers: when the server numbers its messages anew (UIDVALIDITY) nothing changes.
//   A broken connection is tried again after 1 s, 2 s, 4 s … up to 5 minutes, for ever, and what is wrong is told in words.
import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import { certificateFault, trusting } from '../http/trusting.ts';

export interface ImapMailbox {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly username: string;
  readonly folder: string;
  /** Where messages go once they are taken in; null: they stay, and are marked. */
  readonly doneFolder: string | null;
  /** Certificate authorities (PEM) besides those that are trusted anyway. */
  readonly authority?: string | undefined;
  /** A password, or an access token made when it is asked for. */
  readonly secret: () => Promise<{ readonly pass: string } | { readonly accessToken: string }>;
}

export interface Listening {
  /** Takes in one message for good; throws when it could not, and the message then stays. */
  readonly deliver: (message: Buffer) => Promise<void>;
  /** Told at every change: connected (null), or what is wrong, in words. */
  readonly standing: (fault: string | null) => Promise<void>;
  readonly stop: AbortSignal;
  /** Seconds until it looks without being told of anything; servers lose news. */
  readonly lookEvery?: number;
}

/** Marks what was taken in where it stays; other programs leave it alone. */
const takenMark = '$RedressTaken';
const largest = 40 * 1024 * 1024;
const longestWait = 300_000;

/** Listens until it is told to stop. Never throws. */
export async function listenTo(mailbox: ImapMailbox, listening: Listening): Promise<void> {
  let wait = 1_000;
  let told: string | null | undefined;
  const tell = async (fault: string | null): Promise<void> => {
    if (fault !== told) await listening.standing(fault).catch(() => undefined);
    told = fault;
  };
  while (!listening.stop.aborted) {
    try {
      await listenOnce(mailbox, listening, async (fault) => {
        wait = 1_000;
        await tell(fault);
      });
    } catch (error) {
      if (!listening.stop.aborted) await tell(inWords(error));
    }
    await pause(wait, listening.stop);
    wait = Math.min(wait * 2, longestWait);
  }
}

async function listenOnce(
  mailbox: ImapMailbox,
  { deliver, stop, lookEvery = 300 }: Listening,
  well: (fault: string | null) => Promise<void>,
): Promise<void> {
  const client = new ImapFlow(await optionsOf(mailbox));
  let lost: Error | undefined;
  client.on('error', (error: Error) => (lost = error));
  const news = new AbortController();
  let wake = (): void => undefined;
  client.on('exists', () => wake());
  client.on('close', () => news.abort());
  const end = (): void => client.close();
  stop.addEventListener('abort', end, { once: true });
  try {
    await client.connect();
    await client.mailboxOpen(mailbox.folder);
    while (!stop.aborted && client.usable) {
      let told = false;
      wake = () => (told = true);
      const left = await takeAll(client, mailbox, deliver);
      await well(left);
      if (told && left === null) continue;
      const woken = new Promise<void>((resolve) => (wake = resolve));
      client.idle().catch(() => undefined);
      await Promise.race([woken, pause((left === null ? lookEvery : 30) * 1_000, AbortSignal.any([stop, news.signal]))]);
    }
    if (!stop.aborted) throw lost ?? new Error('The connection was closed.');
  } finally {
    stop.removeEventListener('abort', end);
    client.close();
  }
}

/** Takes in whatever is there. Returns null, or what kept some of it there, in words. */
async function takeAll(client: ImapFlow, { doneFolder }: ImapMailbox, deliver: Listening['deliver']): Promise<string | null> {
  const found = await client.search(doneFolder === null ? { unKeyword: takenMark, deleted: false } : { deleted: false }, {
    uid: true,
  });
  let kept: string | null = null;
  for (const uid of found || []) {
    const message = await client.fetchOne(String(uid), { source: { maxLength: largest + 1 } }, { uid: true });
    if (!message || !message.source) continue;
    if (message.source.length > largest) {
      kept = 'A message of more than 40 MB stays in the mailbox. Move it to another folder there.';
      continue;
    }
    try {
      await deliver(message.source);
    } catch (error) {
      kept = `A message could not be taken in and stays in the mailbox: ${inWords(error)}`;
      continue;
    }
    if (doneFolder === null) await client.messageFlagsAdd(String(uid), [takenMark, '\\Seen'], { uid: true });
    else await moveAway(client, uid, doneFolder);
  }
  return kept;
}

async function moveAway(client: ImapFlow, uid: number, folder: string): Promise<void> {
  const moved = await client.messageMove(String(uid), folder, { uid: true }).catch(() => false as const);
  if (moved) return;
  await client.mailboxCreate(folder);
  if (!(await client.messageMove(String(uid), folder, { uid: true })))
    throw new Error(`Messages cannot be moved to the folder ${folder}.`);
}

async function optionsOf({ host, port, security, username, authority, secret }: ImapMailbox): Promise<ImapFlowOptions> {
  return {
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    tls: { minVersion: 'TLSv1.2', ...trusting(authority) },
    auth: { user: username, ...(await secret()) },
    logger: false,
    socketTimeout: 600_000,
    greetingTimeout: 16_000,
    connectionTimeout: 20_000,
    maxIdleTime: 240_000,
  };
}

/** What is wrong, for a person; never the password, which is in no error of these. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return 'Something went wrong that has no name.';
  const { code, authenticationFailed, responseText } = error as Error & {
    code?: string;
    authenticationFailed?: boolean;
    responseText?: string;
  };
  if (authenticationFailed) return 'The server refused the name or the password.';
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'Nothing answers at this address and port.',
    ENOTFOUND: 'There is no server of this name.',
    ETIMEDOUT: 'The server did not answer in time.',
    CONNECT_TIMEOUT: 'The server did not answer in time.',
    ECONNRESET: 'The connection broke off.',
    NoConnection: 'The connection broke off.',
  };
  return (certificateFault(error) ?? known[code ?? ''] ?? (responseText || error.message)).slice(0, 300);
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    stop.addEventListener('abort', end);
  });
}
