// The mailbox as a way in: listens to every active mailbox and hands each message to the command that takes it in. Looks at the
// settings every few seconds, so that a mailbox added, changed or removed on the screen is listened to, anew or no more.
import type { Actor } from '#domain/actor.ts';
import { mailboxSecretPurpose } from '#domain/mail/mailbox.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { noteMailboxStanding } from '#handling/mail/note-mailbox-standing.ts';
import { receiveMail } from '#handling/mail/receive-mail.ts';
import { accessToken } from '#platform/mail-in/access-token.ts';
import { type ImapMailbox, listenTo } from '#platform/mail-in/imap-mailbox.ts';
import { unseal } from '#platform/sealing.ts';
import { mailboxesToListenTo, type ToListenTo } from '#views/mail/mailboxes.ts';

export interface Ear {
  /** Stops listening; the message at hand is taken in first. */
  stop(): Promise<void>;
}

interface Heard {
  readonly version: number;
  readonly stopping: AbortController;
  readonly over: Promise<void>;
}

const actor: Actor = { kind: 'program', name: 'mailbox' };

export function startListening(house: House, { log, every = 5_000 }: { log: (line: string) => void; every?: number }): Ear {
  const heard = new Map<string, Heard>();
  let stopped = false;
  let looking = Promise.resolve();
  const look = async (): Promise<void> => {
    const wanted = new Map((await mailboxesToListenTo(house.db)).map((mailbox) => [mailbox.id, mailbox]));
    for (const [id, { version, stopping, over }] of heard) {
      if (wanted.get(id)?.version === version) continue;
      stopping.abort();
      await over;
      heard.delete(id);
    }
    for (const mailbox of wanted.values()) if (!stopped && !heard.has(mailbox.id)) heard.set(mailbox.id, begin(house, mailbox));
  };
  const again = (): void =>
    void (looking = looking.then(look).catch((error: unknown) => log(`Mailboxes could not be looked at: ${String(error)}`)));
  again();
  const timer = setInterval(again, every);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
      for (const { stopping } of heard.values()) stopping.abort();
      await Promise.all([...heard.values()].map(({ over }) => over));
    },
  };
}

function begin(house: House, mailbox: ToListenTo): Heard {
  const stopping = new AbortController();
  const over = listenTo(asImap(house.secret, mailbox), {
    deliver: async (raw) => {
      const answer = await perform(house, receiveMail, { raw, mailbox: mailbox.id }, { actor });
      if (isRefusal(answer)) throw new Error(answer.words);
    },
    standing: async (fault) => void (await perform(house, noteMailboxStanding, { mailbox: mailbox.id, fault }, { actor })),
    stop: stopping.signal,
  });
  return { version: mailbox.version, stopping, over };
}

function asImap(
  ours: Buffer,
  { host, port, security, username, folder, doneFolder, way, sealed, tokenUrl, clientName }: ToListenTo,
): ImapMailbox {
  const secret = async () => {
    const words = unseal(ours, mailboxSecretPurpose, sealed);
    if (words === undefined)
      throw new Error('The password kept here was sealed with another secret of the program. Enter it again.');
    const { secret: kept, clientSecret } = JSON.parse(words) as { secret: string; clientSecret: string };
    if (way === 'password') return { pass: kept };
    return {
      accessToken: await accessToken({ tokenUrl: tokenUrl ?? '', clientId: clientName ?? '', clientSecret, refreshToken: kept }),
    };
  };
  return { host, port, security, username, folder, doneFolder, secret };
}
