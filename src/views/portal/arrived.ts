// What a customer is told at once when their complaint has arrived: the days of its clocks, who has it if somebody has, and how to
// reach them. Asked by whoever just sent it, by its reference; it tells nothing of what they said.
import { type Kysely, sql } from 'kysely';
import { readClockCase } from '#domain/clock-case.ts';
import { type PromisedDays, promisedDays } from '#domain/promised-days.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface Arrived extends PromisedDays {
  readonly handler: string | null;
  readonly entity: string;
  readonly howToReach: string;
  /** By which way we wrote to them at once; null where we did not, or nobody here can send that way yet. */
  readonly written: 'email' | 'sms' | null;
}

export async function arrived(db: Kysely<DB>, reference: string, rules: Rules): Promise<Arrived | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ of: unknown; handler: string | null; entity: string; reach: string; written: 'email' | 'sms' | null }>`
      select clock_case(c.id) as of, p.name as handler, e.name as entity, e.how_to_reach as reach,
        (select m.channel from outgoing_message m where m.complaint_id = c.id and m.kind = 'receipt'
          and (m.channel <> 'email' or exists (select 1 from mail_sender s where s.legal_entity_id = c.legal_entity_id)) limit 1) as written
      from complaint c join legal_entity e on e.id = c.legal_entity_id left join person p on p.id = c.handler_id
      where c.reference = ${reference}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return undefined;
  const { of, handler, entity, reach, written } = found;
  return { ...promisedDays(readClockCase(of), rules), handler, entity, howToReach: reach, written };
}
