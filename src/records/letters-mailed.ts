// A letter that the program itself sends: by e-mail, its words as the text, its file with them; by text message, which tells where on
// their own pages it stands. Where its legal entity has no sender it is not mailed here, and whoever sends it records that it went.
import type { letterDocument } from '#domain/letter/document.ts';
import type { SendingWay } from '#domain/letter/gate-item.ts';
import type { Reader } from '#domain/letter/reader.ts';
import { type LetterTold, toldByText } from '#domain/letter/told-by-text.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { letterText } from '#platform/documents/text.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { hasGateway } from './channel-gateways.ts';
import { addMessage, type SendMessage } from './outgoing-messages.ts';

/** How the program itself sends it. */
export type SentHere = { readonly how: 'email' } | { readonly how: 'text'; readonly site: string };

/** Null where somebody else does, or did; refused where it is to be told of by text and no text can be sent. */
export async function sentHere(
  tx: Transaction,
  complaint: string,
  { how, already, site }: { how: SendingWay; already: boolean; site: string | undefined },
): Promise<SentHere | Refusal | null> {
  if (how === 'text') return site !== undefined && (await hasGateway(tx, 'sms')) ? { how, site } : refuse('letter.no-texts');
  return how === 'email' && !already && (await senderOf(tx, complaint)) !== null ? { how } : null;
}

interface Told extends Pick<LetterTold, 'of' | 'rule' | 'rules'> {
  readonly sends: SentHere;
  readonly document: ReturnType<typeof letterDocument>;
}

export const goesOut = (
  tx: Transaction,
  going: Omit<Mailing, 'document' | 'to'> & { readonly to: Reader },
  { sends, document, ...told }: Told,
): Promise<SendMessage> =>
  sends.how === 'text'
    ? textLetter(tx, { ...going, words: toldByText({ ...told, reader: going.to, site: sends.site }) })
    : mailLetter(tx, { ...going, document });

/** The address the complaint's legal entity writes from; null while none is set up. */
async function senderOf(tx: Transaction, complaint: string): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('complaint')
    .innerJoin('mail_sender', 'mail_sender.legal_entity_id', 'complaint.legal_entity_id')
    .select('mail_sender.address')
    .where('complaint.id', '=', complaint)
    .executeTakeFirst();
  return row?.address ?? null;
}

interface Mailing {
  readonly complaint: string;
  readonly letter: string;
  readonly to: Pick<Reader, 'customer' | 'name' | 'email'>;
  readonly subject: string;
  readonly document: ReturnType<typeof letterDocument>;
  readonly by: string | null;
  readonly now: Date;
}

async function mailLetter(tx: Transaction, { complaint, letter, to, subject, document, by, now }: Mailing): Promise<SendMessage> {
  if (to.email === null) throw new Error('A letter was to go by e-mail to somebody without an address.');
  const words = { language: document.language, subject, text: letterText(document) };
  const whom = { channel: 'email', address: to.email, name: to.name, customer: to.customer } as const;
  return addMessage(tx, { complaint, letter, kind: 'letter', ...whom, ...words, by, now });
}

interface Texting extends Omit<Mailing, 'document' | 'to'> {
  /** What it says and in which language. */
  readonly words: { readonly language: string; readonly text: string };
  readonly to: Pick<Reader, 'customer' | 'name' | 'phone'>;
}

/** Tells of a letter by text message. Its file goes by no gateway: it is read where the customer is known. */
async function textLetter(tx: Transaction, { complaint, letter, to, subject, words, by, now }: Texting): Promise<SendMessage> {
  if (to.phone === null) throw new Error('A letter was to be told of by text to somebody without a number.');
  const whom = { channel: 'sms', address: to.phone, name: to.name, customer: to.customer } as const;
  return addMessage(tx, { complaint, letter, kind: 'letter', ...whom, ...words, subject, by, now });
}
