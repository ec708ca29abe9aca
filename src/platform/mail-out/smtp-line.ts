// Hands messages to a mail server (RFC 5321), one after the other over one line that is kept for the next. The words that end a
// message are said only after `beforeLast` agreed: until then the server has taken nothing, after them it may have, whatever is
// heard. So there are four answers: taken, refused for good, not now, and unknown. It knows no complaints.
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { certificateFault, trusting } from '../http/trusting.ts';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** 'tls' from the first byte, 'starttls' before anything is said (never without), 'none' for a relay on this machine. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Certificate authorities (PEM) besides those that are trusted anyway. */
  readonly authority?: string | undefined;
}

/** smtps: TLS at once (port 465). smtp: STARTTLS, never without (port 587), unless `?tls=none` says so. */
export function mailServerAt(url: URL): MailServer {
  const tls = url.protocol === 'smtps:';
  const open = url.searchParams.get('tls') === 'none';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (tls ? 465 : 587) : Number(url.port),
    security: tls ? 'tls' : open ? 'none' : 'starttls',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}

export interface Parcel {
  readonly from: string;
  readonly to: string;
  readonly message: Buffer;
}

export type Handed =
  | { readonly how: 'taken'; readonly answer: string }
  | { readonly how: 'refused' | 'later'; readonly answer: string; readonly code: number | null; readonly past: boolean }
  | { readonly how: 'unknown'; readonly answer: string }
  | { readonly how: 'not-agreed' };

/** In milliseconds: to reach the server and be greeted; and without a word from it (RFC 5321, 4.5.3.2.6 asks for ten minutes). */
export interface Patience {
  readonly reach: number;
  readonly silence: number;
}

const usualPatience: Patience = { reach: 30_000, silence: 600_000 };

export class SmtpLine {
  readonly #server: MailServer;
  readonly #patience: Patience;
  #open: SMTPConnection | undefined;

  constructor(server: MailServer, patience = usualPatience) {
    this.#server = server;
    this.#patience = patience;
  }

  async handOver(parcel: Parcel, beforeLast: () => Promise<boolean>): Promise<Handed> {
    const used = this.#open !== undefined;
    const handed = await this.#tryOnce(parcel, beforeLast);
    // The server may have hung up since the last message; that says nothing about this one.
    if (used && handed.how === 'later' && handed.code === null && !handed.past) return this.#tryOnce(parcel, beforeLast);
    return handed;
  }

  /** Reaches the server, proves its certificate and signs in. Null when all went well; else what is wrong, in its words or ours. */
  async tryOut(): Promise<string | null> {
    try {
      this.#open ??= await dial(this.#server, this.#patience);
      return null;
    } catch (error) {
      return understood(error, false).answer;
    }
  }

  close(): void {
    this.#open?.close();
    this.#open = undefined;
  }

  async #tryOnce({ from, to, message }: Parcel, beforeLast: () => Promise<boolean>): Promise<Handed> {
    let past = false;
    let agreed = true;
    const words = Readable.from(endingWith(message, async () => (past = agreed = await beforeLast())));
    try {
      const line = (this.#open ??= await dial(this.#server, this.#patience));
      const answer = await send(line, { from, to, size: message.length }, words);
      return { how: 'taken', answer };
    } catch (error) {
      const handed = agreed ? understood(error, past) : ({ how: 'not-agreed' } as const);
      // Only a server that answered in the terms of SMTP can be spoken to again.
      if (!('code' in handed) || handed.code === null) this.close();
      else await this.#startAfresh();
      return handed;
    }
  }

  async #startAfresh(): Promise<void> {
    const line = this.#open;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    line?.reset((error) => resolve(error === null || error === undefined));
    if (line && !(await promise)) this.close();
  }
}

/** The message, and an agreement before its end is said; without one it breaks off, and what was said so far counts for nothing. */
async function* endingWith(message: Buffer, beforeLast: () => Promise<boolean>): AsyncGenerator<Buffer> {
  yield message;
  if (!(await beforeLast())) throw new Error('It was not agreed to hand over this message.');
}

async function dial(server: MailServer, { reach, silence }: Patience): Promise<SMTPConnection> {
  const { host, port, security, user, password, authority } = server;
  const line = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    allowInternalNetworkInterfaces: true,
    connectionTimeout: reach,
    greetingTimeout: reach,
    socketTimeout: silence,
    tls: { minVersion: 'TLSv1.2', ...trusting(authority) },
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  line.on('error', reject);
  line.on('end', () => reject(new Error('The mail server hung up.')));
  line.connect((error) => (error ? reject(error) : resolve()));
  try {
    await promise;
    if (user) await signIn(line, user, password ?? '');
    return line;
  } catch (error) {
    line.close();
    throw error;
  }
}

async function signIn(line: SMTPConnection, user: string, pass: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  line.login({ type: 'login', user, credentials: { user, pass } }, (error) => (error ? reject(error) : resolve()));
  return promise;
}

async function send(line: SMTPConnection, envelope: { from: string; to: string; size: number }, words: Readable): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const broken = (error?: Error): void => reject(error ?? new Error('The mail server hung up.'));
  line.once('error', broken);
  line.once('end', broken);
  line.send(envelope, words, (error, info) => (error ? reject(error) : resolve(info?.response ?? '')));
  return promise.finally(() => {
    line.off('error', broken);
    line.off('end', broken);
  });
}

/** What the failure means for the message. Only an answer about this message, its sender or its recipient can refuse it for good. */
function understood(error: unknown, past: boolean): Exclude<Handed, { how: 'not-agreed' }> {
  const { code, responseCode, response, message } = error as Error & { code?: string; responseCode?: number; response?: string };
  const answer = (response ?? certificateFault(error) ?? message).slice(0, 500);
  const aboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  const answered = typeof responseCode === 'number';
  if (past && !(aboutMessage && answered)) return { how: 'unknown', answer };
  const refused = aboutMessage && answered && responseCode >= 500;
  return { how: refused ? 'refused' : 'later', answer, code: aboutMessage && answered ? responseCode : null, past };
}
