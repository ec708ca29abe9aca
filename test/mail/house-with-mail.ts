// A house whose mail goes out by a server on this machine, and a message of it that waits to be sent.
import type { PersonActor } from '#domain/actor.ts';
import { MailCounter } from '#apps/worker/mail-counter.ts';
import { changeMailSender } from '#handling/mail/change-mail-sender.ts';
import { perform } from '#handling/command.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { addMessage, type NewMessage } from '#records/outgoing-messages.ts';
import { done, type TestHouse } from '#test/support/house.ts';

export const quick = { reach: 2_000, silence: 2_000 };

export const counterOf = (): MailCounter => new MailCounter(quick);

/** The same house, whose mail goes by that port. */
export const withServer = (house: TestHouse, port: number): TestHouse => ({
  ...house,
  mailServer: { host: '127.0.0.1', port, security: 'none' },
});

export async function withSender(house: TestHouse, address = 'complaints@harbour.example'): Promise<void> {
  const { rows } = await house.pool.query<{ id: string }>('select id from legal_entity');
  const given = { legalEntity: rows[0]?.id, version: 0, name: 'Harbour Homes', address, replyTo: '' };
  done(await perform(house, changeMailSender, given, { actor: house.administrator }));
}

export async function message(
  house: TestHouse,
  by: PersonActor,
  complaint: string,
  given: Partial<NewMessage> = {},
): Promise<string> {
  const to = { complaint, kind: 'progress', channel: 'email', address: 'amara@example.net', language: 'en' } as const;
  const words = { subject: 'About your complaint', text: 'We have begun to look into it.\n\nYou will hear from us by Friday.' };
  return transact(house.db, { person: by.id }, async (tx) => {
    const later = await addMessage(tx, { ...to, ...words, by: by.id, now: house.clock(), ...given });
    return { commit: true, value: later.body.message };
  });
}

export async function stateOf(house: TestHouse, id: string): Promise<{ state: string; attempts: number; answer: string }> {
  const { rows } = await house.pool.query('select state, attempts, answer, try_again_at from outgoing_message where id = $1', [id]);
  return rows[0] as { state: string; attempts: number; answer: string };
}
