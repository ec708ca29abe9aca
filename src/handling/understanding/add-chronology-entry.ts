// Adds to the chronology: what happened to the customer, when, and where we have it from. It raises no version of the complaint: two
// colleagues may both write down what they hear.
import { personBehind } from '#domain/actor.ts';
import { decideHappened } from '#domain/chronology.ts';
import { dayOf } from '#domain/day.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addEntry, refuseSource } from '#records/chronology-entries.ts';
import { lockFor } from '#records/complaints.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';
import { complaintId, entry } from './inputs.ts';

export const addChronologyEntry = command({
  permission: 'handle',
  input: entry.extend({ complaint: complaintId }),
  async run({ complaint: about, ...given }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'write-chronology' });
    if (isRefusal(complaint)) return complaint;
    const { time_zone } = await theOrganisation(tx);
    const when = decideHappened(given, dayOf(now, time_zone));
    if (isRefusal(when)) return when;
    const no = await refuseSource(tx, about, given);
    if (no) return no;
    const id = newId(now);
    await addEntry(tx, {
      complaint_id: about,
      id,
      happened_on: when.on,
      happened_time: when.time,
      precision: when.precision,
      about: when.about,
      text: given.text,
      source: given.source,
      source_words: given.sourceWords,
      source_contact: given.contact ?? null,
      source_attachment: given.attachment ?? null,
      added_by: personBehind(actor),
      added_at: now,
    });
    const facts = { entry: id, source: given.source };
    return { happened: [{ kind: 'chronology-entry-added', about, ...facts }], reply: { entry: id } };
  },
});
