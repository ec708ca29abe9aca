// What a customer is told at once when their complaint has arrived: the days of its clocks, who has it if somebody has, and how to
// reach them. Asked by whoever just sent it, by its reference; it tells nothing of what they said.
import { type Kysely, sql } from 'kysely';
import { readClockCase } from '#domain/clock-case.ts';
import { type PromisedDays, promisedDays } from '#domain/promised-days.ts';
import { receiptPurpose, receiptShownMinutes, writeReceiptCode } from '#domain/receipt-code.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { keyedBytes } from '#platform/sealing.ts';

export interface Arrived extends PromisedDays {
  readonly handler: string | null;
  readonly entity: string;
  readonly howToReach: string;
  /** By which way we wrote to them at once; null where we did not, or nobody here can send that way yet. */
  readonly written: 'email' | 'sms' | null;
  /** They come back with a receipt code; 'over': it was shown long enough, and is shown no more. */
  readonly receipt: 'none' | 'shown' | 'over';
  /** The receipt code, while it is shown. */
  readonly code: string | null;
}

interface Row extends Pick<Arrived, 'handler' | 'entity' | 'written' | 'receipt'> {
  readonly of: unknown;
  readonly reach: string;
}

interface Asking {
  readonly rules: Rules;
  readonly now: Date;
  readonly secret: Buffer;
  /** The secret in the address it was sent from. */
  readonly token: string;
}

export async function arrived(
  db: Kysely<DB>,
  reference: string,
  { rules, now, secret, token }: Asking,
): Promise<Arrived | undefined> {
  const shownSince = new Date(now.getTime() - receiptShownMinutes * 60_000);
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`
      select clock_case(c.id) as of, p.name as handler, e.name as entity, e.how_to_reach as reach,
        (select m.channel from outgoing_message m where m.complaint_id = c.id and m.kind = 'receipt'
          and (m.channel <> 'email' or exists (select 1 from mail_sender s where s.legal_entity_id = c.legal_entity_id)) limit 1) as written,
        coalesce((select case when r.made_at > ${shownSince} then 'shown' else 'over' end from receipt_code r where r.complaint_id = c.id limit 1), 'none') as receipt
      from complaint c join legal_entity e on e.id = c.legal_entity_id left join person p on p.id = c.handler_id
      where c.reference = ${reference}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return undefined;
  const { of, handler, entity, reach, written, receipt } = found;
  const code = receipt === 'shown' ? writeReceiptCode(keyedBytes(secret, receiptPurpose, token)) : null;
  return { ...promisedDays(readClockCase(of), rules), handler, entity, howToReach: reach, written, receipt, code };
}
