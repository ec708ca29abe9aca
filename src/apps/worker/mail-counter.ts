// The counter at which messages are handed over: one line to the mail server, kept open while there is something to send and opened
// anew when the settings change. A setting of the program's start comes before what was typed on the screen.
import type { House } from '#handling/command.ts';
import { type MailServer, type Patience, SmtpLine } from '#platform/mail-out/smtp-line.ts';
import type { Letterhead } from '#platform/mail-out/compose.ts';
import { unseal } from '#platform/sealing.ts';
import { type MailServerKept, mailServerKept } from '#views/mail/message-to-send.ts';

export interface Counter {
  readonly line: SmtpLine;
  readonly dkim: Letterhead['dkim'];
}

/** A line nobody used for this long is hung up. */
const idle = 20_000;

export class MailCounter {
  readonly #patience: Patience | undefined;
  #open: (Counter & { readonly as: string }) | undefined;
  #hangingUp: NodeJS.Timeout | undefined;

  constructor(patience?: Patience) {
    this.#patience = patience;
  }

  /** Undefined while no server is set, or its secrets cannot be read. */
  async open(house: House): Promise<Counter | undefined> {
    const kept = await mailServerKept(house.db);
    const named = house.mailServer ?? (kept && serverOf(house.secret, kept));
    if (named === undefined) return undefined;
    const server = { ...named, authority: house.mailAuthority };
    const as = JSON.stringify([server, kept?.version]);
    if (this.#open?.as !== as) {
      this.close();
      this.#open = { as, line: new SmtpLine(server, this.#patience), dkim: kept ? dkimOf(house.secret, kept) : null };
    }
    clearTimeout(this.#hangingUp);
    this.#hangingUp = setTimeout(() => this.close(), idle).unref();
    return this.#open;
  }

  close(): void {
    clearTimeout(this.#hangingUp);
    this.#open?.line.close();
    this.#open = undefined;
  }
}

function serverOf(secret: Buffer, { host, port, security, username, password }: MailServerKept): MailServer | undefined {
  const open = password === null ? '' : unseal(secret, 'mail password', password);
  return open === undefined ? undefined : { host, port, security, user: username, password: open };
}

function dkimOf(secret: Buffer, { dkimDomain: domain, dkimSelector: selector, dkimKey }: MailServerKept): Letterhead['dkim'] {
  const key = dkimKey === null ? undefined : unseal(secret, 'dkim key', dkimKey);
  return key === undefined || domain === '' || selector === '' ? null : { domain, selector, key };
}
