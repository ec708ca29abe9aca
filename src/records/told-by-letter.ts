// What a letter says besides, kept where it belongs: our understanding as sent, with its points and the day to answer by, and
// the open requests as put to the customer. What was told by other means before is not kept a second time.
import type { Day } from '#domain/day.ts';
import type { Happening } from '#domain/happening.ts';
import type { LetterKindName } from '#domain/letter/kind.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { putToCustomer, understandingsOf } from './understandings.ts';

export interface ToldByLetter {
  readonly complaint: string;
  readonly letter: string;
  readonly kind: LetterKindName;
  readonly at: Date;
  readonly channel: string;
  readonly by: string | null;
  /** The last day on which the customer may correct our understanding. */
  readonly answerBy: Day;
}

export async function keepWhatLetterTells(tx: Transaction, told: ToldByLetter): Promise<Happening[]> {
  if (told.kind === 'understanding') return understandingTold(tx, told);
  return told.kind === 'request' ? requestsTold(tx, told) : [];
}

async function understandingTold(tx: Transaction, { complaint, at, channel, by, answerBy }: ToldByLetter): Promise<Happening[]> {
  const draft = (await understandingsOf(tx, complaint)).find(({ sent }) => !sent);
  if (draft === undefined) return [];
  const { happened } = await putToCustomer(tx, { complaint, draft, at, channel, by, answerBy });
  return [happened];
}

async function requestsTold(tx: Transaction, { complaint: about, letter, at }: ToldByLetter): Promise<Happening[]> {
  const rows = await tx.sql
    .updateTable('information_request')
    .set({ letter_id: letter })
    .where('complaint_id', '=', about)
    .where('state', '=', 'open')
    .where('letter_id', 'is', null)
    .returning('id')
    .execute();
  const requests = rows.map(({ id }) => id);
  return requests.length === 0 ? [] : [{ kind: 'information-put-in-letter', about, letter, requests, at: at.toISOString() }];
}
