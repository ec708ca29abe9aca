// What is kept once a notice goes: that the customer was told, by when they hear again, and with a promise that they know it was kept.
import type { Complaint } from '#domain/complaint.ts';
import { day, endOfDay } from '#domain/day.ts';
import type { Happening } from '#domain/happening.ts';
import { promiseOfCause } from '#domain/informing/notice.ts';
import { calendarAsChanged } from './calendar-days.ts';
import { saveComplaint } from './complaints.ts';
import { tellOfPromise } from './notices.ts';
import { tellCustomer } from './telling.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Noticed {
  readonly complaint: Complaint;
  readonly message: { readonly channel: string; readonly text: string; readonly hearBy?: string | null };
  readonly cause: string | null;
  readonly by: string | null;
  readonly now: Date;
  readonly rules: Rules;
}

export async function keepTold(tx: Transaction, { complaint, message, cause, by, now, rules }: Noticed): Promise<Happening> {
  const { channel, text, hearBy = null } = message;
  const nextDay = hearBy === null ? null : day(hearBy);
  if (nextDay !== null) {
    const { timeZone } = await calendarAsChanged(tx, complaint.calendar, rules);
    await saveComplaint(tx, complaint.id, { news_promised_at: endOfDay(nextDay, timeZone) });
  }
  const { milestone } = await tellCustomer(tx, { complaint, at: now, channel, text, by, now, rules });
  const promise = cause === null ? undefined : promiseOfCause(cause);
  if (promise !== undefined) await tellOfPromise(tx, complaint.id, promise, { at: now, channel, text });
  return { kind: 'progress-told', about: complaint.id, milestone, at: now.toISOString(), channel, nextDay };
}
