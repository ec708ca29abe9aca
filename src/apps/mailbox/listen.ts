// The mailbox as a way in: listens to every active mailbox and hands each message to the command that takes it in: as mail to
// us, or where it is the journal of another help desk as words said there. Looks at the
// settings every few seconds, so that a mailbox added, changed or removed on the screen is listened to, anew or no more.
import type { Actor } from '#domain/actor.ts';
import { mailboxSecretPurpose } from '#domain/mail/mailbox.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { receiveDeskMail } from '#handling/desks/receive-desk-mail.ts';
import { keepRefreshToken } from '#handling/mail/keep-refresh-token.ts';
import { noteMailboxStanding } from '#handling/mail/note-mailbox-standing.ts';
import { receiveMail } from '#handling/mail/receive-mail.ts';
import { accessToken } from '#platform/mail-in/access-token.ts';
import { type ImapMailbox, listenTo } from '#platform/mail-in/imap-mailbox.ts';
import { unseal } from '#platform/sealing.ts';
import { mailboxSealed, mailboxesToListenTo, type ToListenTo } from '#views/mail/mailboxes.ts';

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
  const over = listenTo(asImap(house, mailbox), {
    deliver: async (raw) => {
      const answer = mailbox.desk
        ? await perform(house, receiveDeskMail, { raw, desk: mailbox.desk }, { actor })
        : await perform(house, receiveMail, { raw, mailbox: mailbox.id }, { actor });
      if (isRefusal(answer)) throw new Error(answer.words);
    },
    standing: async (fault) => void (await perform(house, noteMailboxStanding, { mailbox: mailbox.id, fault }, { actor })),
    stop: stopping.signal,
  });
  return { version: mailbox.version, stopping, over };
}

function asImap(house: House, mailbox: ToListenTo): ImapMailbox {
  const { host, port, security, username, folder, doneFolder } = mailbox;
  const authority = house.mailAuthority;
  return { host, port, security, username, folder, doneFolder, authority, secret: () => secretOf(house, mailbox) };
}

/** A new refresh token is kept before the mailbox is opened with what came with it: a crash after that loses nothing. */
async function secretOf(
  house: House,
  { id, way, tokenUrl, clientName }: ToListenTo,
): Promise<{ pass: string } | { accessToken: string }> {
  const sealed = await mailboxSealed(house.db, id);
  const words = sealed && unseal(house.secret, mailboxSecretPurpose, sealed);
  if (words === undefined) throw new Error('The password kept here was sealed with another secret of the program. Enter it again.');
  const { secret: kept, clientSecret } = JSON.parse(words) as { secret: string; clientSecret: string };
  if (way === 'password') return { pass: kept };
  const asked = { tokenUrl: tokenUrl ?? '', clientId: clientName ?? '', clientSecret, refreshToken: kept };
  const { accessToken: token, refreshToken } = await accessToken(asked);
  if (refreshToken !== undefined) {
    const answer = await perform(house, keepRefreshToken, { mailbox: id, used: kept, becomes: refreshToken }, { actor });
    if (isRefusal(answer)) throw new Error(answer.words);
  }
  return { accessToken: token };
}
