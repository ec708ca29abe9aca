// Reads from the address bar which messages are wanted; what it does not know it leaves out.
import { type MailState, mailStates } from '#domain/mail/incoming-mail.ts';
import type { MailWanted } from './mail-questions.ts';

export function mailWanted(given: Record<string, unknown>): MailWanted {
  const state = given['state'];
  return typeof state === 'string' && Object.hasOwn(mailStates, state) ? { state: state as MailState } : {};
}
