// Makes a way in and the message that carries it, in one go: the link and the code are known nowhere else.
import { randomInt } from 'node:crypto';
import { wayInEnds, wayInMessage, type WaysInWords } from '#domain/way-in.ts';
import { newId } from '#platform/new-id.ts';
import { newSecret } from '#platform/secret.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { addMessage, type SendMessage } from './outgoing-messages.ts';
import { addWayIn, type Reachable } from './ways-in.ts';

export interface Sending {
  readonly organisation: string;
  readonly site: string;
  readonly words: WaysInWords;
  readonly by: string | null;
  readonly now: Date;
}

export async function sendWayIn(
  tx: Transaction,
  to: Reachable,
  { organisation, site, words, by, now }: Sending,
): Promise<SendMessage> {
  const { complaint, customer, channel, address } = to;
  const { secret, hash } = newSecret();
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  await addWayIn(tx, { complaint, customer, id: newId(now), link: hash, code, by, now, expires: wayInEnds(now) });
  const link = new URL(`/your-complaint/enter/${secret}`, site).href;
  const { language, subject, text } = wayInMessage(words, to.language, { organisation, link, code });
  return addMessage(tx, { complaint, customer, kind: 'way-in', channel, address, language, subject, text, by, now });
}
