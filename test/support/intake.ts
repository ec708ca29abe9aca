// Complaints for tests, logged through the real command, and the complaint page as a person reads it.
import type { PersonActor } from '#domain/actor.ts';
import { type House, perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { noteLesson } from '#handling/learning/note-lesson.ts';
import { askSatisfaction } from '#handling/promises/ask-satisfaction.ts';
import { type ComplaintPage, complaintPage } from '#views/complaints/complaint-page.ts';
import { recordOf, type Subject } from '#views/complaints/complaint-record.ts';
import { done } from './house.ts';

type Given = Partial<Parameters<typeof logComplaint.run>[0]>;

/** A complaint about a boiler, by phone, now, by somebody new, unless the test says otherwise. */
export async function complaint(house: House, by: PersonActor, given: Given = {}): Promise<{ id: string; reference: string }> {
  const usual = {
    customer: { name: 'Amara Osei', email: 'amara@example.org' },
    description: 'The boiler was repaired three times and there is still no heat.',
    channel: 'phone',
  };
  return done(await perform(house, logComplaint, { ...usual, ...given }, { actor: by }));
}

/** The complaint as its page shows it to this person. */
export async function pageOf(house: House, by: PersonActor, id: string): Promise<ComplaintPage> {
  const { page } = done(await complaintPage(house.db, { actor: by, rules: house.rules, now: house.clock() }, id));
  return page;
}

/** What its history says, oldest first, without who and when. */
export async function historyOf(house: House, by: PersonActor, id: string, of: Subject['of'] = 'complaint'): Promise<string[]> {
  const { entries } = done(await recordOf(house.db, by, { of, id }, { views: 'yes' }));
  return entries.map(({ says }) => says).toReversed();
}

/** Asks the customer and notes what there is to learn: what a complaint without points needs before it can be closed. */
export async function endWell(house: House, by: PersonActor, complaint: string): Promise<void> {
  done(await perform(house, askSatisfaction, { complaint, channel: 'phone', outcome: 'yes', handling: 'yes' }, { actor: by }));
  done(await perform(house, noteLesson, { complaint, kind: 'nothing', text: 'A single slip' }, { actor: by }));
}
