// What we tell a customer while their complaint is open: a milestone that clocks turn on and the conversation shows, and from
// when they have last heard from us.
import { sql } from 'kysely';
import { type Complaint, isOpen } from '#domain/complaint.ts';
import type { Rules } from '#domain/rules.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { saveClocks } from './clocks.ts';
import { saveComplaint } from './complaints.ts';
import { addMilestone } from './milestones.ts';

export interface Telling {
  readonly complaint: Complaint;
  readonly at: Date;
  readonly channel: string;
  readonly text: string;
  readonly by: string | null;
  readonly now: Date;
  readonly rules: Rules;
}

/** Keeps that the customer was told how it stands. Counts the clocks anew: those that ask us to keep them informed start again. */
export async function tellCustomer(
  tx: Transaction,
  { complaint, at, channel, text, by, now, rules }: Telling,
): Promise<{ milestone: string; version: number }> {
  const milestone = newId(now);
  await addMilestone(tx, {
    complaint_id: complaint.id,
    id: milestone,
    what: 'progress-update-sent',
    at,
    channel,
    text,
    recorded_by: by,
    recorded_at: now,
  });
  await heardFromUs(tx, complaint.id, at);
  const version = await saveComplaint(tx, complaint.id, {});
  if (isOpen(complaint.state)) await saveClocks(tx, complaint.id, rules);
  return { milestone, version };
}

/**
 * They heard from us: the longest silence is counted anew from then. What is recorded later than it happened does not take back
 * what they heard since, and what was said before the complaint came in is no news of it.
 */
export async function heardFromUs(tx: Transaction, complaint: string, at: Date): Promise<void> {
  await sql`update complaint set customer_told_at = greatest(customer_told_at, ${at}::timestamptz)
    where id = ${complaint} and received_at <= ${at}::timestamptz`.execute(tx.sql);
}
